import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { withLetter } from './relabel.ts'

const fewest = 3
const most = 8
/** Which share of the lines with a picture before them must stand in such lists. */
const nearlyAll = 0.9
const labelled = /^[A-Za-z\d]{1,3}[.):、](?!\d)/

const hasBullet = (line: Line): boolean =>
  line.aside === null &&
  line.kind !== 'tableRow' &&
  line.images.length === 1 &&
  line.images[0]?.at === 0 &&
  line.folded.trim() !== '' &&
  !labelled.test(line.folded)

/**
 * Copied from a page, the buttons before options are pictures: lines with one before each, below a line without, are options, where
 * nearly all pictures of the document stand so.
 */
export function readPictureBullets(lines: readonly Line[]): readonly Line[] {
  const runs: number[][] = []
  lines.forEach((line, at) => {
    if (!hasBullet(line)) return
    const run = runs.at(-1)
    if (run?.at(-1) === at - 1) run.push(at)
    else runs.push([at])
  })
  const count = runs.flat().length
  const lists = runs.filter((run) => run.length >= 2 && run.length <= most)
  const listed = lists.flat().length
  if (lists.length < fewest || listed < count * nearlyAll) return lines
  const edited = new Edited(lines)
  for (const run of lists) {
    for (const [index, at] of run.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, false))
    }
  }
  return edited.result
}
