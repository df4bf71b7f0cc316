import type { Lexed } from '../../lexed.ts'
import type { Draft, DraftOption } from '../../questions/Draft.ts'
import { announcesChoices, lastSharing } from '../../tokens/material.ts'

const announces =
  /共用.{0,16}(?:备选答案|答案|选项|备选项)|[bB]1?\s?型题|配伍(?:选择)?题|配对题|匹配题|连线题|(?:share|common) (?:answer )?options/

export const announcesSharedOptions = (folded: string): boolean =>
  (folded.length < 120 && announces.test(folded)) || announcesChoices(folded)

/**
 * Options that stand once above the questions which choose from them (type B1 of medical papers). From the announcement on,
 * until a heading of another kind, a run of options that begins with A is for the questions below it.
 */
export class SharedOptions {
  #isOn = false
  #isReading = false
  #upTo: number | null = null
  #options: DraftOption[] = []
  /** The number of the last question that got them: where numbers start again, they are for no more. */
  #last: number | null = null

  announce(folded: string): void {
    this.#isOn = true
    this.#isReading = false
    this.#options = []
    this.#last = null
    this.#upTo = lastSharing(folded)
  }

  end(): void {
    this.#isOn = false
    this.#options = []
  }

  /** A question that comes before any options brings its own. */
  open(): void {
    if (this.#options.length === 0) this.#isOn = false
  }

  /** Whether a new run of options begins, which ends the question before it. */
  begins(line: Lexed): boolean {
    return this.#isOn && line.startsWithOption && line.number === null && line.pieces[0]?.index === 0
  }

  /** Takes a line of options between questions; false if it is none. */
  take(line: Lexed, at: number): boolean {
    if (!this.#isOn) return false
    const first = line.pieces[0]
    if (!line.startsWithOption || !first || line.number) {
      this.#isReading = false
      return false
    }
    if (first.index === 0) [this.#options, this.#isReading, this.#last] = [[], true, null]
    if (!this.#isReading) return false
    for (const { index, from, to } of line.pieces) this.#options.push({ index, ticked: null, text: [{ at, from, to }] })
    return true
  }

  /** The draft with the options, if it has none and they are for it. */
  give(draft: Draft): Draft {
    if (!this.#isOn || this.#options.length < 2 || draft.options.length > 0) return draft
    if (this.#upTo !== null && (draft.value ?? 0) > this.#upTo) return draft
    if (draft.value === 1 && this.#last !== null) {
      this.end()
      return draft
    }
    this.#last = draft.value ?? this.#last
    return { ...draft, options: [...this.#options] }
  }
}
