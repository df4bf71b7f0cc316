import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from './Draft.ts'
import { parseLetters } from './parseAnswer.ts'
import { joinStretches } from './stretchText.ts'

const truthLine = /^(?:A\s*[.、:]?\s*)?(对|是|正确|√|true|yes)[\s/,;|]*(?:B\s*[.、:]?\s*)?(错|否|错误|×|false|no)$/i

/** "对 错" or "是 B否" as the last line of a stem: the two options of a true/false question. */
export function takeTruthLine(lines: readonly Lexed[], draft: Draft): void {
  const last = draft.stem.at(-1)
  if (!last || draft.options.length > 0 || draft.stem.length < 2) return
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
  const match = truthLine.exec(folded.trim())
  if (!match) return
  draft.stem.pop()
  const start = last.from + folded.search(/\S/)
  const second = last.from + folded.lastIndexOf(match[2] ?? '')
  const first = last.from + folded.indexOf(match[1] ?? '')
  draft.options = [
    {
      index: 0,
      ticked: null,
      text: [{ at: last.at, from: Math.max(start, first), to: first + (match[1]?.length ?? 0) }],
    },
    { index: 1, ticked: null, text: [{ at: last.at, from: second, to: second + (match[2]?.length ?? 0) }] },
  ]
}

function wantedOptions(lines: readonly Lexed[], draft: Draft): number {
  const answer = draft.answers.find(({ text }) => text.length > 0)
  const letters = answer ? parseLetters(joinStretches(lines, answer.text).folded, 0) : null
  return letters && letters.rest === '' ? Math.max(...letters.indexes) + 1 : 0
}

/**
 * The answer names an option that is not there, but there are lines enough: the letters got lost (text recognition does
 * that), and each line is an option. At least three lines, at most six, and one line of stem must remain.
 */
export function recoverLostLetters(lines: readonly Lexed[], draft: Draft): void {
  const wanted = wantedOptions(lines, draft)
  if (wanted === 0 || (draft.options.length >= 2 && wanted <= draft.options.length)) return
  const fromStem = draft.options[0]?.index === 0 ? [] : draft.stem.slice(1)
  const all: Stretch[] = [...fromStem, ...draft.options.flatMap(({ text }) => text)].filter(({ from, to }) => to > from)
  if (all.length < Math.max(3, wanted) || all.length > 6) return
  draft.stem = draft.stem.slice(0, draft.stem.length - fromStem.length)
  draft.options = all.map((stretch, index) => ({ index, ticked: null, text: [stretch] }))
  draft.lettersLost = true
}
