import type { DoubtList } from './DoubtList.ts'
import type { Evidence } from './Evidence.ts'

/** How often each value of a property occurs in a stretch. */
class Counts<Value> {
  readonly #counts = new Map<Value, number>()
  total = 0
  most = 0

  add(value: Value): void {
    const count = (this.#counts.get(value) ?? 0) + 1
    this.#counts.set(value, count)
    this.total++
    this.most = Math.max(this.most, count)
  }

  share(value: Value): number {
    return this.total === 0 ? 1 : (this.#counts.get(value) ?? 0) / this.total
  }

  get isMixed(): boolean {
    return this.total >= 3 && this.most < this.total * 0.8
  }
}

/** The middle one of some numbers; they are put in order. */
function median(numbers: number[]): number {
  numbers.sort((a, b) => a - b)
  return numbers[numbers.length >> 1] ?? 0
}

/** The longest of its options. */
const longestOption = ({ question }: Evidence): number => {
  let longest = 0
  for (const { text } of question.options) if (text.length > longest) longest = text.length
  return longest
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

/** How a question ends where more than one line could have been swallowed. */
function tailOf({ question }: Evidence): string | null {
  const { explanation, options, stem } = question
  const last = explanation ?? options.at(-1)?.text ?? stem
  return last.includes('\n') ? lastLine(last) : null
}

const headOf = ({ question: { stem } }: Evidence): string | null => {
  const end = stem.indexOf('\n')
  return end > 0 ? stem.slice(0, end) : null
}

/** What stands in brackets before or behind its text. */
const opening = /^[([（【［]([^()[\]（）【】［］]{2,24})[)\]）】］]/
const ending = /[(（［[]([^()[\]（）［］]{2,24})[)）\]］]\s*$/

/** Numbers do not tell one remark from another. */
const remarkOf = ({ question: { stem } }: Evidence, pattern: RegExp): string | null =>
  pattern.exec(stem)?.[1]?.replace(/\d+/g, '0') ?? null

const repeated = (values: readonly (string | null)[]): ((value: string | null) => boolean) => {
  const counts = new Counts<string>()
  for (const value of values) if (value !== null) counts.add(value)
  return (value) => value !== null && counts.share(value) * counts.total >= 2
}

const few = 0.12
const minority = 0.35

/** Compares each question of a stretch with the others: what contradicts its layout is doubted. */
export function doubtsOfStretch(stretch: readonly Evidence[], doubts: readonly DoubtList[]): void {
  const types = new Counts<string>()
  const places = new Counts<string>()
  const counts = new Counts<number>()
  const forms = new Counts<string>()
  const numbers = new Counts<string>()
  const letters = new Counts<string>()
  const truths = new Counts<boolean>()
  let [keyed, explained] = [0, 0]
  for (const { question, place, form } of stretch) {
    const { key, options, explanation, type } = question
    types.add(type)
    numbers.add(form.number)
    if (key) {
      keyed++
      if (place) places.add(place)
      if (key.kind === 'options') letters.add(key.labels.join(''))
      if (key.kind === 'truth') truths.add(key.value)
    }
    if (options.length > 0) {
      counts.add(options.length)
      forms.add(form.options)
    }
    if (explanation !== null) explained++
  }
  const total = stretch.length
  const stems = median(stretch.map(({ question }) => question.stem.length))
  const longests = stretch.map(longestOption)
  const options = median(longests.filter((length) => length > 0))
  const explanations = median(stretch.flatMap(({ question: { explanation } }) => explanation?.length ?? []))
  const stemLines = median(stretch.map(({ form }) => form.stemLines))
  const optionLines = median(stretch.map(({ form }) => form.optionLines))
  const tails = stretch.map(tailOf)
  const heads = stretch.map(headOf)
  const openings = stretch.map((evidence) => remarkOf(evidence, opening))
  const endings = stretch.map((evidence) => remarkOf(evidence, ending))
  const [isTail, isHead] = [repeated(tails), repeated(heads)]
  const [isOpening, isEnding] = [repeated(openings), repeated(endings)]
  stretch.forEach(({ question, place, form }, at) => {
    const own = doubts[at]
    if (!own) return
    if (total === 1) own.add('alone')
    if (types.share(question.type) < few) own.add('otherType')
    if (place && places.share(place) < minority) own.add('otherPlace')
    if (question.options.length > 0) {
      if (counts.share(question.options.length) < few) own.add('rareCount')
      if (counts.share(question.options.length) < minority) own.add('otherCount')
      if (forms.share(form.options) < minority) own.add('otherForm')
    }
    if (numbers.share(form.number) < minority) own.add('otherNumber')
    if (!question.key && keyed > total * 0.5) own.add('keylessInKeyed')
    if (keyed === 0) own.add('stretchKeyless')
    if (question.explanation === null && explained > total * 0.7) own.add('lacksExplanation')
    if (question.explanation !== null && explained < total * 0.2) own.add('addsExplanation')
    if (places.isMixed) own.add('mixedPlaces')
    if (counts.isMixed) own.add('mixedCounts')
    if (types.isMixed) own.add('mixedTypes')
    if (truths.total >= 4 && truths.most === truths.total) own.add('sameTruth')
    if (letters.total >= 4 && letters.most === letters.total) own.add('sameLetter')
    if (letters.total >= 5 && letters.most > letters.total * 0.7) own.add('mostlySameLetter')
    if (total >= 3) {
      const { length } = question.stem
      if (length > stems * 2.5 + 20) own.add('longerStem')
      if (length > stems * 5 + 40) own.add('muchLongerStem')
      if (length < stems * 0.25) own.add('shorterStem')
      const longest = longests[at] ?? 0
      if (longest > options * 2.5 + 15) own.add('longerOption')
      if (longest > options * 5 + 30) own.add('muchLongerOption')
      if ((question.explanation?.length ?? 0) > explanations * 4 + 60) own.add('longerExplanation')
      if (form.stemLines > stemLines + 1) own.add('moreStemLines')
      if (form.optionLines > Math.max(1, optionLines)) own.add('moreOptionLines')
    }
    if (isTail(tails[at] ?? null)) own.add('repeatedTail')
    if (isOpening(openings[at] ?? null)) own.add('repeatedOpening')
    if (isEnding(endings[at] ?? null)) own.add('repeatedEnding')
    if (isHead(heads[at] ?? null)) own.add('repeatedHead')
  })
}
