import { hasNumber, type Lexed } from '../lexed.ts'
import { countsQuestions, type NumberFamily } from '../tokens/numberLabel.ts'
import { looksAsked, nearlyAll, numbersOf } from './entryLines.ts'

const none: readonly number[] = []

/** The numbers of the questions since the last key that no label gives an answer. */
export class WaitingQuestions {
  #numbers: number[] = []
  #isAsked = false
  /** The numbers of the first questions of sections. */
  readonly #firsts = new Set<number>()
  /** How the questions of the section are numbered: other numbers count points of their answers. */
  #family: NumberFamily | null = null

  read(line: Lexed): void {
    if (line.heading) this.#family = null
    if (hasNumber(line) && !line.key && countsQuestions(line.number.family)) {
      if (this.#family === null) this.#firsts.add(line.number.value)
      this.#family ??= line.number.family
      if (line.number.family !== this.#family) return
      this.#numbers.push(line.number.value)
      this.#isAsked = true
    }
    if (this.#isAsked && line.fields.some(({ kind }) => kind === 'answer' || kind === 'mine')) {
      this.#numbers.pop()
      this.#isAsked = false
    }
  }

  end(): void {
    this.#numbers = []
    this.#isAsked = false
    this.#firsts.clear()
  }

  /** The numbers that wait, rising up to the last one, from the first of a section on that has a number. */
  from(number: number): readonly number[] {
    let first = this.#numbers.length - 1
    while (first > 0 && (this.#numbers[first - 1] ?? 0) < (this.#numbers[first] ?? 0)) first--
    const rising = this.#numbers.slice(Math.max(0, first))
    const at = rising.indexOf(number)
    return at === 0 || this.#firsts.has(number) ? rising.slice(Math.max(0, at)) : none
  }
}

/**
 * Whether numbers below a title count through nearly all questions that wait for an answer, one after the other and without
 * asking anything: "Key" above "8. A  Reason: ..." where questions 1 to 7 have their answers below them.
 */
export function answersWaiting(lines: readonly Lexed[], title: number, all: WaitingQuestions): boolean {
  let waiting = none
  let next = 0
  for (let at = title + 1; at < lines.length && next <= waiting.length; at++) {
    const line = lines[at]
    if (!line || line.noise || line.heading?.kind === 'type' || line.heading?.kind === 'chapter') continue
    if (looksAsked.test(line.line.folded) || (line.pieces.length > 1 && !line.key)) break
    if (line.number?.family === 'paren') return false
    for (const number of numbersOf(line)) {
      if (next === 0) waiting = all.from(number)
      if (number !== waiting[next]) return next >= Math.max(2, waiting.length * nearlyAll)
      next++
    }
    if (at > title + 2 && next === 0) return false
  }
  return next >= Math.max(2, waiting.length * nearlyAll)
}
