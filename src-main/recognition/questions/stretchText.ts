import type { Lexed } from '../lexed.ts'
import type { Stretch } from './Draft.ts'

/** Text of some stretches, each line on its own; `folded` has the same length. `starts[i]` is where stretch i begins. */
export type JoinedText = { text: string; folded: string; starts: readonly number[] }

export function joinStretches(lines: readonly Lexed[], stretches: readonly Stretch[]): JoinedText {
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
