import type { Compared, Pause } from './Compared.ts'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Two signs where one is Chinese, three elsewhere: about a word's worth of either. */
function gramsOf({ stem, options }: Compared): Set<number> {
  const grams = new Set<number>()
  for (const part of [stem, ...options.map(({ text }) => text)]) {
    const text = `\u0001${plain(part)}\u0001`
    for (let at = 0; at + 1 < text.length; at++) {
      const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)]
      const isShort = one > 0x2e80 || two > 0x2e80 || Number.isNaN(three)
      grams.add(Math.imul(Math.imul(one, 65599) + two, 65599) + (isShort ? 0 : three))
    }
  }
  return grams
}

/** How alike two texts are, 0..1: by all that they share, and by what few others have. */
export type Likeness = { plain: number; telling: number }

/** The letters of questions in small pieces, and how telling each piece is among all of them. */
export class Grams {
  readonly #of: ReadonlySet<number>[] = []
  readonly #count = new Map<number, number>()
  readonly #weights: number[] = []

  static async of(questions: readonly Compared[], pause: Pause): Promise<Grams> {
    const grams = new Grams()
    for (const question of questions) {
      grams.#add(gramsOf(question))
      await pause.take()
    }
    for (const own of grams.#of) {
      grams.#weights.push(grams.#weightOf(own))
      await pause.take()
    }
    return grams
  }

  #add(own: ReadonlySet<number>): void {
    this.#of.push(own)
    for (const gram of own) this.#count.set(gram, (this.#count.get(gram) ?? 0) + 1)
  }

  #weightOf(own: ReadonlySet<number>): number {
    let weight = 0
    for (const gram of own) weight += this.weight(gram)
    return weight
  }

  of(at: number): ReadonlySet<number> {
    return this.#of[at] ?? new Set()
  }

  weight(gram: number): number {
    return Math.log(1 + this.#of.length / (this.#count.get(gram) ?? 1))
  }

  likeness(one: number, other: number): Likeness {
    const [small, large] = this.of(one).size < this.of(other).size ? [one, other] : [other, one]
    const among = this.of(large)
    let [shared, weight] = [0, 0]
    for (const gram of this.of(small)) {
      if (!among.has(gram)) continue
      shared++
      weight += this.weight(gram)
    }
    return {
      plain: (2 * shared) / (this.of(one).size + this.of(other).size || 1),
      telling: (2 * weight) / ((this.#weights[one] ?? 0) + (this.#weights[other] ?? 0) || 1),
    }
  }
}
