import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'
import { withLetter } from './relabel.ts'

/** Where an A glued to its text may open a run: at the beginning, behind a label, a sentence or the place for the answer. */
const opening = /(?:^|[:。?)_]\s{0,8})A\s?(?=[\p{Script=Han}\d《“"])/gu
const mayHold = /A\s?[\p{Script=Han}\d《“"][^A]*?[;,、|]\s?B\s?[\p{Script=Han}\d《“"]/u
const opensText = /[\p{Script=Han}\d《“"\s]/u
const signs = [';', '|', ',', '、']
const fewestOptions = 3
/** In so many lines, or they may be names of anything. */
const fewest = 2

/** An option within a line: behind its letter, up to the sign that parts it from the next. */
type Part = Readonly<{ from: number; to: number }>
type Run = Readonly<{ start: number; parts: readonly Part[] }>

const blank = /\s*/y

function partsOf(folded: string, from: number, sign: string): readonly Part[] {
  const parts: Part[] = []
  let at = from
  for (const text of folded.slice(from).split(sign)) {
    blank.lastIndex = at
    blank.exec(folded)
    const letter = blank.lastIndex
    const end = at + text.length
    if (letter >= end && end === folded.length) break
    if (folded.charCodeAt(letter) !== 65 + parts.length || !opensText.test(folded.charAt(letter + 1))) return []
    parts.push({ from: letter + 1, to: end })
    at = end + 1
  }
  return parts
}

/** Behind the label of an answer they are what is right. */
const isSaid = (above: string): boolean => findFields(above).some(({ kind }) => kind !== 'stem' && kind !== 'options')

function runOf({ folded, aside, kind }: Line): Run | null {
  if (aside !== null || kind === 'code' || !mayHold.test(folded)) return null
  for (const { index, 0: opened } of folded.matchAll(opening)) {
    const start = index + opened.indexOf('A')
    for (const sign of signs) {
      const parts = partsOf(folded, start, sign)
      if (parts.length >= fewestOptions) return isSaid(folded.slice(0, start)) ? null : { start, parts }
    }
  }
  return null
}

/** "选项:" before the letters says what stands behind it. */
const label = /(?:选项|選項)\s?:\s*$/

/** The stem without its label of options, and each option on a line of its own. */
function unfolded(line: Line, { start, parts }: Run): readonly Line[] {
  const above = line.folded.slice(0, start).replace(label, '').trimEnd()
  const options = parts.map(({ from, to }, index) => {
    const text = partOf(
      line,
      from + (line.text.slice(from, to).length - line.text.slice(from, to).trimStart().length),
      to,
    )
    return withLetter({ ...text, bullet: '', gap: index === 0 && above === '' && line.gap, images: [] }, index, false)
  })
  return above === '' ? options : [partOf(line, 0, above.length), ...options]
}

/**
 * "A moon; B Mars; C Venus" without a sign behind the letters: one sign between all texts, which begin with the letters in their order,
 * parts options. Where it is so in two lines at least.
 */
export function readPartedLetters(lines: readonly Line[]): readonly Line[] {
  if (!mayHold.test(wholeText(lines))) return lines
  const runs = lines.map(runOf)
  if (runs.filter((run) => run !== null).length < fewest) return lines
  return lines.flatMap((line, at) => {
    const run = runs[at]
    return run ? unfolded(line, run) : [line]
  })
}
