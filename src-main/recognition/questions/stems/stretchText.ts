import type { Lexed } from '../../lexed.ts'
import type { Stretch } from '../Draft.ts'

/** Text of some stretches, each line on its own; `folded` has the same length. `starts[i]` is where stretch i begins. */
export type JoinedText = { text: string; folded: string; starts: readonly number[] }

export function joinStretches(lines: readonly Lexed[], stretches: readonly Stretch[]): JoinedText {
  const [only] = stretches
  const own = only && stretches.length === 1 ? lines[only.at]?.line : undefined
  if (only && own)
    return { text: own.text.slice(only.from, only.to), folded: own.folded.slice(only.from, only.to), starts: [0] }
  let text = ''
  let folded = ''
  const starts: number[] = []
  let previous: Stretch | null = null
  for (const stretch of stretches) {
    const line = lines[stretch.at]?.line
    if (!line) continue
    if (previous) {
      const separator = previous.at === stretch.at ? ' ' : '\n'
      text += separator
      folded += separator
    }
    starts.push(text.length)
    text += line.text.slice(stretch.from, stretch.to)
    folded += line.folded.slice(stretch.from, stretch.to)
    previous = stretch
  }
  return { text, folded, starts }
}

/** The folded text of some stretches: most texts are one, and need not be joined. */
export function foldedOf(lines: readonly Lexed[], stretches: readonly Stretch[]): string {
  const [only] = stretches
  const line = only && stretches.length === 1 ? lines[only.at]?.line : undefined
  return only && line ? line.folded.slice(only.from, only.to) : joinStretches(lines, stretches).folded
}

/** The joined text of a stem with lines to write on in place of the holes. */
export function withHoles(joined: JoinedText, stem: readonly Stretch[], holes: readonly Stretch[]): JoinedText {
  if (holes.length === 0) return joined
  let { text, folded } = joined
  const starts = [...joined.starts]
  for (const hole of [...holes].sort((a, b) => b.at - a.at || b.from - a.from)) {
    const place = stem.findLastIndex(({ at, from, to }) => at === hole.at && from <= hole.from && hole.to <= to)
    const from = (starts[place] ?? 0) + hole.from - (stem[place]?.from ?? 0)
    const to = from + hole.to - hole.from
    if (place < 0) continue
    text = `${text.slice(0, from)}${blankLine}${text.slice(to)}`
    folded = `${folded.slice(0, from)}${blankLine}${folded.slice(to)}`
    for (let next = place + 1; next < starts.length; next++)
      starts[next] = (starts[next] ?? 0) + blankLine.length - (to - from)
  }
  return { text, folded, starts }
}

const blankLine = '____'

const untidy = /[\u200b-\u200f\ufeff\u2060\ue000-\uf8ff\n]/
const invisible = /[\u200b-\u200f\ufeff\u2060\ue000-\uf8ff]/g

/** Text as it is stored: blanks at line ends gone, no invisible signs, runs of blank lines closed. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text.trim()
  return text
    .replace(invisible, '')
    .replace(/[ \t\u3000\u00a0]{1,200}(?=\n|$)/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

export function textOf(lines: readonly Lexed[], stretches: readonly Stretch[]): string {
  const [only] = stretches
  if (!only) return ''
  if (stretches.length > 1) return tidy(joinStretches(lines, stretches).text)
  return tidy(lines[only.at]?.line.text.slice(only.from, only.to) ?? '')
}

/** Gives the further lines of a text the dashes and signs back that were taken for bullets of the document. */
export function withBullets(text: string, lines: readonly Lexed[], stretches: readonly Stretch[]): string {
  if (!text.includes('\n')) return text
  const shown = text.split('\n')
  if (shown.length !== stretches.length) return text
  return shown
    .map((row, place) => {
      const line = lines[stretches[place]?.at ?? -1]?.line
      const isTyped = place > 0 && stretches[place]?.from === 0 && line !== undefined && /^[-*+]$/.test(line.bullet)
      return isTyped ? `${line.bullet} ${row}` : row
    })
    .join('\n')
}
