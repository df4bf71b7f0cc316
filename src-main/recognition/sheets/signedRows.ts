import { isAnswerShaped } from './columnProfile.ts'

/** Signs that people who write lists for a program put between the fields of a line, and seldom into a sentence. */
const sign = /[#$@%^~|&]/
const signs = ['#', '$', '@', '%', '^', '~', '|', '&']
/** In fewer of the lines a sign is part of what they say. */
const fewestWithSign = 0.2

/** What cuts the lines: the signs that many of them hold. Null if no sign does. */
function cutterOf(texts: readonly string[]): RegExp | null {
  const cutting = signs.filter(
    (one) => texts.filter((text) => text.includes(one)).length >= texts.length * fewestWithSign,
  )
  return cutting.length === 0 ? null : new RegExp(`([${cutting.map((one) => `\\${one}`).join('')}])`)
}

/** What follows one sign: one text, or several where the sign is repeated ("#a#b#c"). */
type Run = { sign: string; texts: string[] }
type Signed = { first: string; runs: readonly Run[] }

function signedOf(text: string, cutter: RegExp): Signed {
  const [first = '', ...rest] = text.split(cutter)
  const runs: Run[] = []
  for (let at = 0; at < rest.length; at += 2) {
    const [found = '', own = ''] = [rest[at], rest[at + 1]?.trim()]
    const last = runs.at(-1)
    if (last?.sign === found) last.texts.push(own)
    else runs.push({ sign: found, texts: [own] })
  }
  return { first: first.trim(), runs }
}

const formOf = ({ runs }: Signed): string => runs.map((run) => run.sign).join('')

const fewest = 5
const nearlyAll = 0.9
const mostForms = 3
/** Statements among choices hold a field or two less. */
const mostOfThem = 0.5

/** The order of signs that the lines follow: all forms that recur leave some out of the fullest. Null if they follow none. */
function orderOf(lines: readonly Signed[]): string | null {
  const forms = new Map<string, number>()
  for (const line of lines) forms.set(formOf(line), (forms.get(formOf(line)) ?? 0) + 1)
  const usual = [...forms].filter(([form, times]) => form !== '' && times >= lines.length * 0.05)
  const covered = usual.reduce((sum, [, times]) => sum + times, 0)
  const order = usual.map(([form]) => form).sort((a, b) => b.length - a.length)[0]
  if (order === undefined || usual.length > mostForms || covered < lines.length * nearlyAll) return null
  const isOnce = new Set(order).size === order.length
  return isOnce && usual.every(([form]) => isWithin(form, order)) ? order : null
}

function isWithin(form: string, order: string): boolean {
  let from = 0
  for (const one of form) {
    from = order.indexOf(one, from) + 1
    if (from === 0) return false
  }
  return true
}

/** The texts behind each sign of the order; a key behind the last of several is a field of its own. */
function fieldsOf(line: Signed, order: string): string[][] {
  return [...order].map((one) => line.runs.find((run) => run.sign === one)?.texts ?? [])
}

/** Two fields at least, and hardly one empty: "###" is no three signs. */
function holdsFields({ runs }: Signed): boolean {
  const texts = runs.flatMap((run) => run.texts)
  return texts.length >= 2 && texts.filter((text) => text === '').length <= 1
}

/**
 * Lines such as "7#stem#a$b$c" and "stem#a#b#c%B": the signs between their fields say which belong together. Gives the cells of
 * each, the fields of all in the same columns; null if the lines follow no such order.
 */
export function signedRows(texts: readonly string[]): string[][] | null {
  if (texts.length < fewest || !texts.slice(0, fewest).some((text) => sign.test(text))) return null
  const cutter = cutterOf(texts)
  if (cutter === null) return null
  const lines = texts.map((text) => signedOf(text, cutter))
  if (lines.filter(holdsFields).length < lines.length * mostOfThem) return null
  const order = orderOf(lines)
  if (order === null) return null
  const rows = lines.map((line) => ({ first: line.first, fields: fieldsOf(line, order) }))
  const widths = [...order].map((_, at) => Math.max(1, ...rows.map(({ fields }) => fields[at]?.length ?? 0)))
  const last = order.length - 1
  const hasKey = (widths[last] ?? 1) > 1 && keyEndsAll(rows.map(({ fields }) => fields[last] ?? []))
  return rows.map(({ first, fields }) => [
    first,
    ...fields.flatMap((own, at) => {
      const width = widths[at] ?? 1
      if (at < last || !hasKey) return padded(own, width)
      return [...padded(own.slice(0, -1), width - 1), own.at(-1) ?? '']
    }),
  ])
}

const padded = (texts: readonly string[], width: number): string[] => [
  ...texts,
  ...Array.from({ length: Math.max(0, width - texts.length) }, () => ''),
]

const keyEndsAll = (fields: readonly (readonly string[])[]): boolean => {
  const filled = fields.filter((own) => own.length > 1)
  return filled.filter((own) => isAnswerShaped(own.at(-1) ?? '')).length >= filled.length * nearlyAll
}
