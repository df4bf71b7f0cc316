import type { Line } from '../lineBuilder.ts'
import type { Anchor, Block, StatedFields } from '../SourceDocument.ts'

export type StatedQuestion = Omit<StatedFields, 'blocks'>

type Place = { anchor: Anchor; images?: Line['images'] }

/** Shows a stated question the way people print one, so that it can be read as text too; the first block has the fields. */
export function statedBlocks(question: StatedQuestion, { anchor, images }: Place): Block[] {
  const options = question.options.map(({ text }, index) => `${letter(index)}. ${oneLine(text)}`)
  const answer = shownAnswer(question)
  const lines = [
    ...question.stem.split('\n'),
    ...options,
    ...(answer === '' ? [] : [`Answer: ${oneLine(answer)}`]),
    ...(question.explanation ? [`Explanation: ${oneLine(question.explanation)}`] : []),
  ]
  const [first, ...rest] = lines.map((text): Block => ({ kind: 'paragraph', text: text.trimEnd(), anchor }))
  if (!first) return []
  const fields: StatedFields = { ...question, blocks: lines.length }
  return [{ ...first, ...(images && { images }), fields }, ...rest]
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26))

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

function shownAnswer({ type, options, key }: StatedQuestion): string {
  if (type === 'trueFalse') return key[0] === undefined ? '' : key[0] === 'true' ? 'True' : 'False'
  if (options.length === 0) return key.join('; ')
  return options.flatMap(({ isRight }, index) => (isRight ? [letter(index)] : [])).join('')
}
