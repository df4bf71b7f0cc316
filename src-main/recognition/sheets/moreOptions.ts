import type { ColumnRole } from '../../contract/columnMapping.ts'
import { partsBy, separatorOf } from './cutOptions.ts'
import { optionsOfRow } from './optionsBelow.ts'
import { countedParts } from './parseCell.ts'
import type { Row } from './Table.ts'

const letters = /^[A-L](?:[\s,，、;；|]*[A-L])*$/

/**
 * A column whose title says nothing holds the options where nearly all of its cells are lists by letters or counts, or hold the
 * answer among other texts, and no other column does.
 */
export function withListedOptions(columns: readonly ColumnRole[], rows: readonly Row[]): readonly ColumnRole[] {
  if (columns.some((role) => role === 'option' || role === 'options' || role === 'distractor')) return columns
  const answer = columns.indexOf('answer')
  const lists = (at: number) => {
    const filled = rows.filter(({ cells }) => cells[at]?.trim())
    const separator = separatorOf(filled.map(({ cells }) => cells[at] ?? ''))
    const listed = filled.filter(({ cells }) => {
      const [text = '', said = ''] = [cells[at]?.trim(), cells[answer]?.trim()]
      if (optionsOfRow(text).length >= 2) return true
      const counts = countedParts(text)
      if (counts.length >= 2 && Number(said) >= 1 && Number(said) <= counts.length) return true
      return separator !== null && said !== text && partsBy(text, separator).includes(said)
    })
    return listed.length >= 2 && listed.length >= filled.length * 0.8
  }
  const found = columns.findIndex((role, at) => role === 'ignored' && lists(at))
  return found < 0 ? columns : columns.map((role, at) => (at === found ? 'options' : role))
}

/**
 * The columns behind the last option whose titles say nothing are options too, as many as the answers name: "D" is the answer
 * of some rows, three columns are titled, and the one behind them holds other texts where they do.
 */
export function withMoreOptions(columns: readonly ColumnRole[], rows: readonly Row[]): readonly ColumnRole[] {
  const answer = columns.indexOf('answer')
  const places = columns.flatMap((role, at) => (role === 'option' ? [at] : []))
  let last = places.at(-1)
  if (answer < 0 || last === undefined || places.length < 2) return columns
  const answers = rows
    .map(({ cells }) => (cells[answer] ?? '').trim().toUpperCase())
    .filter((text) => letters.test(text))
  const grown = [...columns]
  for (let count = places.length; count < 12; count++) {
    const next: number = last + 1
    const letter = String.fromCharCode(65 + count)
    const named = answers.filter((text) => text.includes(letter)).length
    if (grown[next] !== 'ignored' || named < 2 || named < answers.length * 0.05) break
    if (!goesOn(rows, last, next)) break
    grown[next] = 'option'
    last = next
  }
  return grown.length === columns.length && grown.every((role, at) => role === columns[at]) ? columns : grown
}

/** Texts that differ from row to row, hardly ever where the option before is missing. */
function goesOn(rows: readonly Row[], before: number, next: number): boolean {
  const texts = rows.filter(({ cells }) => cells[next]?.trim())
  const beside = texts.filter(({ cells }) => cells[before]?.trim()).length
  const distinct = new Set(texts.map(({ cells }) => cells[next])).size
  return texts.length >= 2 && beside >= texts.length * 0.9 && distinct >= Math.min(4, texts.length * 0.5)
}
