import type { Line } from '../../lines.ts'

const orders = ['ABCDEFGH', 'abcdefgh', 'АБВГДЕЖЗ', 'абвгдежз']
const label = /^(\p{L})([.)])\s*(?=\S)/u

type Label = Readonly<{ at: number; letter: string }>

/** Letters with the same sign on lines below each other. */
function runsOf(lines: readonly Line[]): readonly (readonly Label[])[] {
  const runs: Label[][] = []
  let sign = ''
  let last = -2
  for (const [at, { folded, aside, kind }] of lines.entries()) {
    const match = aside === null && kind !== 'code' ? label.exec(folded) : null
    if (!match) continue
    if (at !== last + 1 || match[2] !== sign || orders.some((order) => order.startsWith(match[1] ?? ''))) runs.push([])
    runs.at(-1)?.push({ at, letter: match[1] ?? '' })
    last = at
    sign = match[2] ?? ''
  }
  return runs
}

/** Whether any of these letters is not the next one; in most documents none is. */
function maySlip(lines: readonly Line[]): boolean {
  let [last, first, sign] = [-2, 0, '']
  for (let at = 0, place = 0; at < lines.length; at++) {
    const { folded = '', aside = '', kind } = lines[at] ?? {}
    const [code, own] = [folded.charCodeAt(0), folded.charAt(1)]
    const isLong = code >= 0xd800 && code < 0xdc00
    if (aside !== null || kind === 'code' || (own !== '.' && own !== ')' && !isLong) || !label.test(folded)) continue
    const isNew = at !== last + 1 || own !== sign || orders.some((order) => order.charCodeAt(0) === code)
    if (isNew) [first, place] = [code, 0]
    else place++
    if (isLong || code !== first + place) return true
    ;[last, sign] = [at, own]
  }
  return false
}

/** The one letter of a run that is not the next, between neighbours that are; what it should be. */
function slipIn(run: readonly Label[]): Label | null {
  const order = orders.find((letters) => letters.startsWith(run[0]?.letter ?? ' '))
  if (!order || run.length < 4 || run.length > order.length) return null
  const slips = run.filter(({ letter }, place) => letter !== order[place])
  const [slip] = slips
  const place = slip ? run.indexOf(slip) : -1
  if (!slip || slips.length > 1 || place < 1 || place === run.length - 1) return null
  const isTyped = run.every((other) => other === slip || other.letter !== slip.letter)
  return isTyped ? { at: slip.at, letter: order[place] ?? slip.letter } : null
}

/** "a) b) e) d)": a letter that was mistyped counts as the one that its neighbours leave out. */
export function mendLetterSlips(lines: readonly Line[]): readonly Line[] {
  if (!maySlip(lines)) return lines
  const meant = new Map(
    runsOf(lines)
      .flatMap((run) => slipIn(run) ?? [])
      .map(({ at, letter }) => [at, letter]),
  )
  if (meant.size === 0) return lines
  return lines.map((line, at) => {
    const letter = meant.get(at)
    return letter === undefined
      ? line
      : { ...line, text: letter + line.text.slice(1), folded: letter + line.folded.slice(1) }
  })
}
