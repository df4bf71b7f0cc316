import type { LineRead } from '../../contract/readingRules.ts'
import type { RecognisedQuestion, Recognition } from '../RecognisedQuestion.ts'

/** Where a block with text stands: what it was read as, and which line of its question it is, from either end. */
export type LinePlace = Readonly<{
  read: LineRead
  /** The question that it was read for; -1 outside of all. */
  question: number
  fromTop: number
  fromEnd: number
}>

export type PlaceOf = (block: number) => LinePlace

const outside: LinePlace = { read: 'unread', question: -1, fromTop: -1, fromEnd: -1 }

const fieldOrder = ['answer', 'explanation', 'options', 'stem'] as const

/** Which field of a question a block was read for; a field of its own outweighs one that only reaches over it. */
function readOf({ source: { fields, blocks } }: RecognisedQuestion, block: number): LineRead {
  for (const name of fieldOrder) {
    const span = fields[name]
    if (span && block >= span[0] && block <= span[1]) return name
  }
  return block === blocks[0] ? 'stem' : 'unread'
}

/** Tells of every block where it stands in a reading. `isBlank` says which blocks hold no text. */
export function placesIn({ questions, fates }: Recognition, isBlank: (block: number) => boolean): PlaceOf {
  const places = new Map<number, LinePlace>()
  questions.forEach((question, at) => {
    const [first, last] = question.source.blocks
    const blocks: number[] = []
    for (let block = first; block <= last; block++) if (!isBlank(block)) blocks.push(block)
    blocks.forEach((block, step) => {
      const read = fates[block]?.kind === 'ignored' ? 'unread' : readOf(question, block)
      places.set(block, { read, question: at, fromTop: step, fromEnd: blocks.length - 1 - step })
    })
  })
  fates.forEach(({ kind }, block) => {
    if (kind === 'heading' && !places.has(block)) places.set(block, { ...outside, read: 'heading' })
  })
  return (block) => places.get(block) ?? outside
}
