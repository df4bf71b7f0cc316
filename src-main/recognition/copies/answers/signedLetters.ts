import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { ownLabels } from '../../tokens/countedLabels.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** A label that counts, behind a sign or none; the text begins at `from`. */
type Label = Readonly<{ sign: string; style: string; value: number; from: number }>
type Point = Label & Readonly<{ at: number }>

const fewest = 3
const nearlyAll = 0.8
const mostOptions = 10

const signs = '+*#=>@&~^!$%√✓✔✅☑○◯●◎★☆♦→»'
const before = new RegExp(`^[${signs}]{1,3}\\s{0,2}(?=[(\\p{L}\\d])`, 'u')
const gate = new RegExp(`(?:^|\\n)[${signs}]{1,3}\\s{0,2}\\(?(?:\\p{L}|\\d{1,2})(?:[.、:)\\]]|\\s)`, 'u')
const numbered = /^\(?(\d{1,2})[.、:)]\s*(?=\S)/
/** A point of a list says with its dash that it is wrong, where others have a plus. */
const minus = /^[-–—−]\s?(?=\p{L}[.、:)])/u

/** All that the beginning of a text may count as. */
function labelsOf(text: string): readonly Omit<Label, 'sign'>[] {
  const number = numbered.exec(text)
  if (number)
    return [
      {
        style: `number${text.charAt(number[0].trimEnd().length - 1)}`,
        value: Number(number[1]),
        from: number[0].length,
      },
    ]
  const latin = readOptionLabel(text, 0, true)
  if (latin && latin.index >= 0 && latin.ticked === null)
    return [{ style: `latin${latin.form}${latin.lower}`, value: latin.index + 1, from: latin.from }]
  return ownLabels(text).flatMap(({ style, value, end }) => (value === null ? [] : [{ style, value, from: end }]))
}

function signedLabels({ folded, bullet }: Line): readonly Label[] {
  const front = before.exec(folded)?.[0] ?? minus.exec(folded)?.[0] ?? ''
  const mark = front === '' && (bullet === '*' || bullet === '+') ? bullet : front.trim()
  return labelsOf(folded.slice(front.length)).map((label) => ({
    ...label,
    sign: minus.test(folded) ? '' : mark,
    from: front.length + label.from,
  }))
}

/** The lists that are counted on lines one below the other, each way in which they are. */
function listsOf(lines: readonly Line[]): ReadonlyMap<string, (readonly Point[])[]> {
  const lists = new Map<string, Point[][]>()
  for (const [at, line] of lines.entries()) {
    if (!isRunningText(line)) continue
    for (const label of signedLabels(line)) {
      const all = lists.get(label.style) ?? []
      lists.set(label.style, all)
      const last = all.at(-1)
      if (label.value === 1) all.push([{ ...label, at }])
      else if (last?.at(-1)?.at === at - 1 && label.value === last.length + 1) last.push({ ...label, at })
    }
  }
  return lists
}

/** The sign that some of the points of a list have, and the others not; null if there is none, or several. */
function signOf(list: readonly Point[]): string | null {
  const own = new Set(list.map(({ sign }) => sign))
  const [sign] = [...own].filter((one) => one !== '')
  return own.size === 2 && own.has('') && sign !== undefined ? sign : null
}

/** The lists of which one sign marks just some points, if these are nearly all that are counted so, and it does not mark the same place each time. */
function marked(all: readonly (readonly Point[])[]): { sign: string; lists: readonly (readonly Point[])[] } | null {
  const lists = all.filter(({ length }) => length >= 2 && length <= mostOptions)
  const counts = new Map<string, (readonly Point[])[]>()
  for (const list of lists) {
    const sign = signOf(list)
    if (sign !== null) counts.set(sign, [...(counts.get(sign) ?? []), list])
  }
  const [sign, own] = [...counts].reduce(
    (a, b) => (b[1].length > a[1].length ? b : a),
    ['', [] as (readonly Point[])[]],
  )
  if (own.length < fewest || own.length < lists.length * nearlyAll) return null
  const places = new Set(own.map((list) => list.findIndex((point) => point.sign === sign)))
  return places.size >= 2 ? { sign, lists } : null
}

/**
 * "А) x", "+Б) y", "В) z": one sign before just some of the labels that count the options, in nearly all lists, marks the right
 * ones. Numbers count options where they stand below other numbers.
 */
export function readSignedLetters(lines: readonly Line[]): readonly Line[] {
  if (!gate.test(wholeText(lines)) && !lines.some(({ bullet }) => bullet === '*' || bullet === '+')) return lines
  const edited = new Edited(lines)
  for (const all of listsOf(lines).values()) {
    const found = marked(all)
    for (const list of found?.lists ?? [])
      for (const [index, point] of list.entries()) {
        const line = lines[point.at]
        if (line && edited.get(point.at) === line)
          edited.set(
            point.at,
            withLetter({ ...partOf(line, point.from), bullet: '' }, index, point.sign === found?.sign),
          )
      }
  }
  return edited.result
}
