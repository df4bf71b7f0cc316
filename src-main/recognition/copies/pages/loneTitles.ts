import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

const fewest = 3
const longest = 40
/** Of all lines; where blank lines part everything, they say nothing. */
const most = 0.15
const opensNumbered = /^\(?\d{1,3}\s?[.)、](?!\d)/
const isText = /[?？。.!！;；:：…]\s*$|_{2,}|\(\s*\)/

const mayTitle = ({ folded, kind, bullet, hasLabel, images }: Line): boolean =>
  folded.length >= 3 &&
  folded.length <= longest &&
  kind === 'paragraph' &&
  bullet === '' &&
  !hasLabel &&
  images.length === 0 &&
  /\p{L}{2}/u.test(folded) &&
  !isText.test(folded) &&
  !opensNumbered.test(folded) &&
  findFields(folded).length === 0

/**
 * Short lines alone between blank lines, in a document of groups of lines without numbers and letters: they title what follows,
 * and are no part of the question above.
 */
export function readLoneTitles(lines: readonly Line[]): readonly Line[] {
  if (
    linesWithoutLetter(lines).length < lines.length ||
    lines.filter(({ gap }) => gap).length > lines.length * most * 3
  )
    return lines
  const shown = lines.flatMap((line, at) =>
    line.aside === null && noiseReason(line.folded) === null ? [{ line, at }] : [],
  )
  const alone = shown.filter(({ line }, at) => (at === 0 || line.gap) && shown[at + 1]?.line.gap === true)
  const titles = alone.filter(({ line }) => mayTitle(line))
  const numbered = shown.filter(({ line }) => opensNumbered.test(line.folded)).length
  const areTitles =
    titles.length >= fewest && titles.length >= alone.length * 0.8 && titles.length <= shown.length * most
  if (!areTitles || numbered > shown.length * 0.1) return lines
  const edited = new Edited(lines)
  for (const { line, at } of titles) edited.set(at, { ...line, level: Math.max(1, line.level) })
  return edited.result
}
