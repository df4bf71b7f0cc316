import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { asks } from '../../tokens/asking.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { anyOf } from '../../tokens/words.ts'
import { asFurniture, withLetter } from '../labels/relabel.ts'
import {
  announcesChosen,
  announcesRight,
  chooses,
  endsOptions,
  lettered,
  loneNumber,
  phrasesAmong,
  short,
} from './sitePhrases.ts'

/** Where the lines of one question of a page stand, without its furniture; `right` are those below "Correct answer". */
type Frame = { body: number[]; right: Set<number>; announcers: number[] }

/** "(Correct)" below the option that it is said of. */
const markBelow = new RegExp(`^[([]\\s?(${anyOf('gotRight', 'gotWrong')})\\s?[)\\]]$`, 'i')
const wrongBelow = new RegExp(`^(?:${anyOf('gotWrong')})$`, 'i')

/** `isLoose`: blank lines stand everywhere and part nothing. */
function frameOf(lines: readonly Line[], first: number, isLoose: boolean): Frame | null {
  const frame: Frame = { body: [], right: new Set(), announcers: [] }
  let isNextRight = false
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || loneNumber.test(short(line))) break
    const said = markBelow.exec(line.folded)?.[1]
    if (said !== undefined) {
      const above = frame.body.at(-1)
      if (above !== undefined && !wrongBelow.test(said)) frame.right.add(above)
      frame.announcers.push(at)
      continue
    }
    const isRight = announcesRight.test(short(line))
    if (isRight || announcesChosen.test(short(line))) {
      isNextRight = isRight
      frame.announcers.push(at)
      continue
    }
    if (lettered.test(line.folded) || chooses.test(short(line))) return null
    if (line.aside !== null || noiseReason(line.folded) === 'rule') continue
    if (endsOptions.test(line.folded) || (line.gap && !isLoose && frame.body.length > 2)) break
    if (line.level > 0) break
    frame.body.push(at)
    if (isNextRight) frame.right.add(at)
    isNextRight = false
  }
  return frame.right.size === 0 ? null : frame
}

/** How many lines must stand below a blank one for blanks to part nothing. */
const nearlyAll = 0.8

const endsStem = /[?:]$|\(\s*\)[。.]?$|_{2,}/

/** The lines below the one that asks; empty if they cannot be options. */
function optionsOf(lines: readonly Line[], { body, right }: Frame): number[] {
  const firstRight = body.findIndex((at) => right.has(at))
  const asking = body.findLastIndex((at, place) => {
    const folded = lines[at]?.folded ?? ''
    return place < firstRight && (endsStem.test(folded) || asks(folded))
  })
  const options = body.slice(Math.max(0, asking) + 1)
  return firstRight < 1 || options.length < 2 || options.length > 10 ? [] : options
}

/** Questions below a lone number whose right option stands below "Correct answer": the lines below the stem get letters. */
export function letterFrames(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  const isLoose = lines.filter(({ gap }) => gap).length >= lines.length * nearlyAll
  for (const first of phrasesAmong(lines)) {
    const line = lines[first]
    const frame = line && loneNumber.test(short(line)) ? frameOf(lines, first, isLoose) : null
    if (!line || !frame) continue
    for (const at of frame.announcers) edited.set(at, asFurniture(lines[at] ?? line))
    for (const [index, at] of optionsOf(lines, frame).entries())
      edited.set(at, withLetter(lines[at] ?? line, index, frame.right.has(at)))
  }
  return edited.result
}
