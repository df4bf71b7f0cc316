import { formatNumber } from '../formatNumber.ts'
import { symbolToUnicode } from '../symbolToUnicode.ts'
import type { ListDefinition, ListLevel } from './DocxNumbering.ts'

/**
 * Counts list items the way Word does: lists of one abstract list share their counters, a start override holds from the
 * first use of its list, and an item starts the levels below it anew.
 */
export class ListCounters {
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  /** The label of the next item of `list` at `level`, as shown; undefined if nothing is shown. */
  next(numId: string, list: ListDefinition, level: number): string | undefined {
    const definition = list.levels[level]
    if (!definition) return undefined
    const counts = this.#counts.get(list.abstractId) ?? []
    this.#counts.set(list.abstractId, counts)
    const key = `${numId} ${level}`
    const override = this.#begun.has(key) ? undefined : list.startOverrides.get(level)
    this.#begun.add(key)
    const before = counts[level]
    counts[level] = override ?? (before === undefined ? definition.start : before + 1)
    for (let below = level + 1; below < 9; below++) if (startsAnew(list.levels[below], level)) counts[below] = undefined
    return showLabel(definition, list, counts)
  }
}

const startsAnew = (below: ListLevel | undefined, level: number): boolean =>
  below?.restart === undefined || (below.restart > 0 && level < below.restart)

function showLabel(
  definition: ListLevel,
  list: ListDefinition,
  counts: readonly (number | undefined)[],
): string | undefined {
  if (definition.format === 'bullet') return showBullet(definition)
  const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1
    const shown = list.levels[level]
    if (!shown) return ''
    const format = definition.isLegal && shown.format !== 'none' ? 'decimal' : shown.format
    return formatNumber(counts[level] ?? shown.start, format)
  })
  return label.trim() === '' ? undefined : label.trim()
}

/** Ticks, crosses and boxes tell something; all other bullets are "•". */
function showBullet({ text, font }: ListLevel): string | undefined {
  const sign = [...text]
    .map((letter) => symbolToUnicode(letter, font))
    .join('')
    .trim()
  if (sign === '') return text === '' ? undefined : '•'
  return /^[✓✔✗✘☐☑☒□■√×]$/.test(sign) || /[\p{L}\p{N}]{2}|[\p{Script=Han}①-⑳]/u.test(sign) ? sign : '•'
}
