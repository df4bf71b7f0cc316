import { shortNumber } from '../teaching/numberKey.ts'
import { child, childrenNamed, descendant, textOf, type XmlElement } from '../xml/parseXml.ts'
import { evaluate } from './evaluate.ts'

/** The numbers that stand for `{a}` in a calculated question: the first of those that Moodle drew for it. */
export class Wildcards {
  readonly #values: ReadonlyMap<string, string>

  constructor(question: XmlElement) {
    const definitions = childrenNamed(child(question, 'dataset_definitions'), 'dataset_definition')
    this.#values = new Map(
      definitions.flatMap((definition) => {
        const name = textOf(child(child(definition, 'name'), 'text')).trim()
        const items = childrenNamed(child(definition, 'dataset_items'), 'dataset_item')
        const value = textOf(descendant(items[0], 'value')).trim()
        return Number.isFinite(Number(value)) && value !== '' ? [[name, shortNumber(Number(value))] as const] : []
      }),
    )
  }

  /** Texts with the numbers put in, `{={a}*2}` worked out. */
  fill(text: string): string {
    if (this.#values.size === 0) return text
    return this.#put(
      text.replace(/\{=((?:[^{}]|\{[^{}]*\}){1,2000})\}/g, (whole, formula: string) => {
        const value = evaluate(this.#put(formula))
        return value === undefined ? whole : shortNumber(value)
      }),
    )
  }

  /** The value of a formula; undefined if it cannot be worked out. */
  value(formula: string): number | undefined {
    return evaluate(this.#put(formula.replace(/^\s*=/, ''), true))
  }

  #put(text: string, inBrackets = false): string {
    return text.replace(/\{([^{}=][^{}]*)\}/g, (whole, name: string) => {
      const value = this.#values.get(name.trim())
      return value === undefined ? whole : inBrackets ? `(${value})` : value
    })
  }
}
