/** A question in the two forms that are compared: the truth file's and the one that the command line prints. */
export type ComparedQuestion = {
  type: string
  stem: string
  options?: readonly (string | { text: string })[]
  answer?: unknown
  answer_meaning?: unknown
  ambiguous?: unknown
}

export type Truth = {
  count: number
  complete?: boolean
  expect?: string
  questions?: ComparedQuestion[]
  samples?: ComparedQuestion[]
}

/** Shares of 1. `perfect` counts questions that are right in every field, extras against it. */
export type Score = {
  found: number
  extra: number
  perfect: number
  right: readonly boolean[]
  pairs: readonly number[]
}

type Folded = { type: string; stem: string; options: string[]; answer: string | boolean | null; isAmbiguous: boolean }

const fold = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '')
const foldOption = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.,，;；、:：!！?？"'“”‘’()[\]【】]+/gu, '')

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Dice likeness of two folded texts, 0..1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const right = bigrams(b)
  let shared = 0
  for (const [pair, count] of bigrams(a)) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / (a.length + b.length - 2)
}

const yes = new Set(['对', '正确', '是', 'true', 't', 'yes', 'y', '√', '✓', 'a', '1'])

function answerOf(question: ComparedQuestion): string | boolean | null {
  const value = question.answer_meaning ?? question.answer
  if (value === null || value === undefined || value === '') return null
  switch (question.type) {
    case 'trueFalse':
      return typeof value === 'boolean' ? value : yes.has(String(value).trim().toLowerCase())
    case 'single':
    case 'multiple':
      return [
        ...new Set(
          String(value)
            .toUpperCase()
            .replace(/[^A-Z]/g, ''),
        ),
      ]
        .sort()
        .join('')
    default:
      return (Array.isArray(value) ? value : [value]).map(fold).join('')
  }
}

function folded(question: ComparedQuestion): Folded {
  const options = (question.options ?? []).map((option) =>
    foldOption(typeof option === 'string' ? option : option.text),
  )
  return {
    type: question.type,
    stem: fold(question.stem),
    options: question.type === 'trueFalse' ? [] : options,
    answer: answerOf(question),
    isAmbiguous: question.ambiguous !== undefined,
  }
}

function isRight(wanted: Folded, got: Folded): boolean {
  if (wanted.isAmbiguous) return true
  if (wanted.type !== got.type || wanted.options.join('|') !== got.options.join('|')) return false
  if (wanted.type === 'shortAnswer' && wanted.answer !== null && got.answer !== null)
    return likeness(String(wanted.answer), String(got.answer)) >= 0.9
  return wanted.answer === got.answer
}

/** Pairs questions by equal stems first, then by the closest stem nearby; -1 where none is. */
function pair(wanted: readonly Folded[], got: readonly Folded[]): number[] {
  const free = new Map<string, number[]>()
  got.forEach((question, index) => {
    free.set(question.stem, [...(free.get(question.stem) ?? []), index])
  })
  const used = new Set<number>()
  const pairs = wanted.map((question) => {
    const queue = free.get(question.stem) ?? []
    const at = Math.max(
      0,
      queue.findIndex((index) => got[index]?.options.join() === question.options.join()),
    )
    const index = queue.splice(at, 1)[0] ?? -1
    if (index >= 0) used.add(index)
    return index
  })
  return pairs.map((index, at) => (index >= 0 ? index : closest(wanted[at], at, wanted.length, got, used)))
}

function closest(
  question: Folded | undefined,
  at: number,
  total: number,
  got: readonly Folded[],
  used: Set<number>,
): number {
  const centre = Math.round((at * got.length) / Math.max(1, total))
  const reach = Math.max(25, Math.round(got.length * 0.05))
  let [best, score] = [-1, 0.8]
  for (let index = Math.max(0, centre - reach); index < Math.min(got.length, centre + reach); index++) {
    const other = got[index]
    if (!question || !other || used.has(index)) continue
    const value = likeness(question.stem, other.stem)
    if (value > score) [best, score] = [index, value]
  }
  if (best >= 0) used.add(best)
  return best
}

/** Compares recognised questions with the truth as the project's measure does. */
export function scoreRecognition(truth: Truth, recognised: readonly ComparedQuestion[]): Score {
  if (truth.expect) return { found: 1, extra: 0, perfect: recognised.length === 0 ? 1 : 0, right: [], pairs: [] }
  const wanted = (truth.questions ?? truth.samples ?? []).map(folded)
  const got = recognised.map(folded)
  const pairs = pair(wanted, got)
  const right = pairs.map((index, at) => {
    const [one, other] = [wanted[at], got[index]]
    return one !== undefined && other !== undefined && isRight(one, other)
  })
  const hits = pairs.filter((index) => index >= 0).length
  const isComplete = truth.complete !== false && wanted.length === truth.count
  const extras = isComplete ? got.length - hits : Math.max(0, got.length - truth.count)
  const counted = isComplete ? extras : (extras * wanted.length) / truth.count
  return {
    found: hits / wanted.length,
    extra: got.length === 0 ? 0 : extras / got.length,
    perfect: right.filter(Boolean).length / (wanted.length + counted),
    right,
    pairs,
  }
}
