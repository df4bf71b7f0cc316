import type { Anchor, Block, StatedFields } from '../SourceDocument.ts'

/** Keys of the pictures in each part of a question; of an option, by its place. */
type StatedPictures = {
  stem?: readonly string[]
  options?: readonly (readonly string[])[]
  answer?: readonly string[]
  explanation?: readonly string[]
}

export type StatedQuestion = Omit<StatedFields, 'blocks'> & { pictures?: StatedPictures }

/** Shows a stated question the way people print one, so that it can be read as text too; the first block has the fields. */
export function statedBlocks(stated: StatedQuestion, anchor: Anchor): Block[] {
  const { pictures = {}, ...question } = withLetters(stated)
  const block = (text: string, images: readonly string[] = []): Block => ({
    kind: 'paragraph',
    text: text.trimEnd(),
    ...(images.length > 0 && { images: images.map((image) => ({ at: text.trimEnd().length, image })) }),
    anchor,
  })
  const stem = question.stem.split('\n')
  const answer = shownAnswer(question)
  const explanation = question.explanation ?? ''
  const [first, ...rest] = [
    ...stem.map((line, at) => block(line, at === stem.length - 1 ? pictures.stem : [])),
    ...question.options.map(({ text }, at) => block(`${letter(at)}. ${oneLine(text)}`, pictures.options?.[at])),
    ...(answer === '' ? [] : [block(`Answer: ${oneLine(answer)}`, pictures.answer)]),
    ...(explanation === '' && !pictures.explanation?.length
      ? []
      : [block(`Explanation: ${oneLine(explanation)}`, pictures.explanation)]),
  ]
  if (!first) return []
  return [{ ...first, fields: { ...question, blocks: rest.length + 1 } }, ...rest]
}

/** There is a letter for each option. A list that is longer is asked for in words. */
function withLetters(question: StatedQuestion): StatedQuestion {
  if (question.options.length <= 26) return question
  const right = question.options.filter(({ isRight }) => isRight)
  return { ...question, type: 'fillIn', options: [], key: right.map(({ text }) => text), alternatives: [] }
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26))

const oneLine = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim()

function shownAnswer({ type, options, key }: Pick<StatedQuestion, 'type' | 'options' | 'key'>): string {
  if (type === 'trueFalse') return key[0] === undefined ? '' : key[0] === 'true' ? 'True' : 'False'
  if (options.length === 0) return key.join('; ')
  return options.flatMap(({ isRight }, index) => (isRight ? [letter(index)] : [])).join('')
}
