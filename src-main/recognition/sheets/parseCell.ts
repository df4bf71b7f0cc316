import { labelAt } from '../../contract/questionProblems.ts'
import { fold } from '../tokens/fold.ts'
import { chainFrom, readOptionLabel } from '../tokens/optionLabels.ts'
import { partsBy } from './cutOptions.ts'

const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g

function textOfValue(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  const named =
    entries.find(([key]) => /content|text|value|title|name|desc|option$/i.test(key)) ??
    entries.sort((a, b) => String(b[1]).length - String(a[1]).length)[0]
  return named ? String(named[1]) : null
}

const jsonValue = /:\s*"((?:[^"\\]|\\.)*)"\s*[,}]/g

/** The values of a list of objects that is not quite JSON (a line feed within a text, a comma too many). */
function damagedJson(text: string): string[] | null {
  if (!/^\[\s*\{\s*"/.test(text)) return null
  const values = [...text.matchAll(jsonValue)].map((match) => unescaped(match[1] ?? ''))
  return values.length > 0 ? values : null
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: '' }

/** Undoes the escapes that JSON and Python write. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/g,
    (_, wide?: string, narrow?: string, sign?: string) => {
      const code = wide ?? narrow
      return code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[sign ?? ''] ?? sign ?? '')
    },
  )
}

function parseJson(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text)
    const items = Array.isArray(value)
      ? value
      : typeof value === 'object' && value !== null
        ? Object.values(value)
        : null
    const texts = items?.map(textOfValue)
    return texts?.every((item) => item !== null) ? texts.map(String) : null
  } catch {
    return damagedJson(text)
  }
}

/** Items of a list written as JSON or as Python prints it; null if the text is no list. */
export function parseList(text: string): string[] | null {
  const trimmed = text.trim()
  if (!/^[[{][\s\S]*[\]}]$/.test(trimmed)) return null
  const json = parseJson(trimmed)
  if (json) return json.map((item) => item.trim())
  if (!trimmed.startsWith('[') || !/^\[\s*(?:['"]|\])/.test(trimmed)) return null
  return [...trimmed.matchAll(quoted)].map((match) => unescaped(match[1] ?? match[2] ?? '').trim())
}

const label = /^\s*[(（[【]?([A-La-l])[.、．:：)）\]】]\s*/

/** How long the label before an option is, if it is that of its place; else 0. */
export function ownLabel(option: string, at: number): number {
  const printed = label.exec(option)
  return printed?.[1]?.toUpperCase() === labelAt(at) ? printed[0].length : 0
}

/** Whether cells of option columns that begin with the letter of their place repeat it: three do, and hardly one with another. */
export function labelledColumns(rows: readonly (readonly string[])[]): boolean {
  let [own, other] = [0, 0]
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      if (ownLabel(cell, at) > 0) own++
      else if (label.test(cell)) other++
    }
  return own >= 3 && own >= other * 3
}

/** "A-x", "B-y": a dash sets off the letter only where three options or more have theirs. */
const dashed = /^\s*([A-La-l])\s?[-–—]\s?(?=\S)/

/** Takes the letters off options that all have their own. */
export function withoutLabels(options: readonly string[]): string[] {
  const areDashed =
    options.length >= 3 && options.every((option, at) => dashed.exec(option)?.[1]?.toUpperCase() === labelAt(at))
  if (areDashed) return options.map((option) => option.replace(dashed, '').trim())
  const labelled = options.filter((option, at) => label.exec(option)?.[1]?.toUpperCase() === labelAt(at)).length
  const all = labelled === options.length || (labelled >= 2 && labelled >= options.length - 1)
  return options.map((option) => (all ? option.replace(label, '') : option).trim())
}

/** Options a line each, where the lines that begin with the next letter are all that begin so. Else empty. */
function labelledLines(text: string): string[] {
  const options: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const own = label.exec(line)
    if (own?.[1]?.toUpperCase() === labelAt(options.length)) options.push(line.slice(own[0].length))
    else if (options.length === 0) return []
    else options.push(`${options.pop()}\n${line}`)
  }
  return options.map((option) => option.trim())
}

/** Whether each text begins with the letter of its place and no sign behind it: "A水", "B火". */
const haveBareLetters = (options: readonly string[]): boolean =>
  options.length >= 2 && options.every((option, at) => option.length > 1 && option.startsWith(labelAt(at)))

/** Whether nearly all cells cut by their sign hold options behind bare letters; in few the letters are what is chosen from. */
export function withBareLetters(cells: readonly string[], separator: RegExp | null): boolean {
  const cut = separator ? cells.map((cell) => partsBy(cell.trim(), separator)).filter(({ length }) => length >= 2) : []
  const bare = cut.filter((parts) => haveBareLetters(parts) && withoutLabels(parts)[0] === parts[0])
  const lettered = cut.filter((parts) => parts.every((part, at) => part.startsWith(labelAt(at))))
  return bare.length >= 5 && lettered.length >= cut.length * 0.95
}

const count = /(?<![\d.])[(（]?(\d{1,2})[)）.、．:：](?!\d)\s*/g

/** "(1) x (2) y", "1. x 2. y": the texts behind counts from 1 on. Empty where the cell begins otherwise or counts no further. */
export function countedParts(text: string): string[] {
  const found: { from: number; to: number }[] = []
  for (const match of text.matchAll(count))
    if (Number(match[1]) === found.length + 1) found.push({ from: match.index, to: match.index + match[0].length })
  if (found.length < 2 || text.slice(0, found[0]?.from).trim() !== '') return []
  const parts = found.map(({ to }, at) =>
    text.slice(to, found[at + 1]?.from).replace(/(?<![\s;；,，|])[\s;；,，|]+$/, ''),
  )
  // "(1)(2)", "(2)(3)": the counts are what is chosen from
  return parts.includes('') ? [] : parts
}

const opening = 3

/** Lines of programs of two lines each: those by turns begin alike. As one text each, else as they are. */
function joinedPairs(lines: readonly string[]): readonly string[] {
  const alike = (rest: number) => {
    const own = lines.filter((_, at) => at % 2 === rest)
    return own.every((line) => line.length > opening && line.startsWith(own[0]?.slice(0, opening) ?? ''))
  }
  const [first, second] = lines
  const areTwo = first?.slice(0, opening) !== second?.slice(0, opening) && lines.length >= 4 && lines.length % 2 === 0
  if (!areTwo || !/[=(]/.test(first ?? '') || !/[=(]/.test(second ?? '') || !alike(0) || !alike(1)) return lines
  return lines.flatMap((line, at) => (at % 2 === 0 ? [`${line}\n${lines[at + 1] ?? ''}`] : []))
}

/** The options of one cell: a list, or cut by the letters themselves, or by the sign that cuts the others of its column. */
export function parseOptions(text: string, separator: RegExp | null, areBare = false): string[] {
  const list = parseList(text)
  if (list) return withoutLabels(list)
  const trimmed = text.trim()
  if (trimmed === '') return []
  const lines = labelledLines(trimmed)
  if (lines.length >= 2) return lines
  const folded = fold(trimmed)
  const first = readOptionLabel(folded, 0, true)
  if (first?.index === 0) {
    const chain = chainFrom(folded, first, folded.length)
    if (chain.length >= 2)
      return chain.map(({ from, to }) =>
        trimmed
          .slice(from, to)
          .replace(/^[\s|;；]+/, '')
          .replace(/(?<![\s|;；,，])[\s|;；,，]+$/, ''),
      )
  }
  const counts = countedParts(trimmed)
  if (counts.length >= 2) return counts
  const cut = separator ? partsBy(trimmed, separator) : []
  const parts = separator?.test('\n') ? joinedPairs(cut) : cut
  if (parts.length < 2) return [trimmed]
  const plain = withoutLabels(parts)
  return areBare && haveBareLetters(plain) ? plain.map((part) => part.slice(1).trim()) : plain
}
