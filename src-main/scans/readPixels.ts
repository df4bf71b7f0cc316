import { median } from '../documents/scanned/median.ts'
import type { ScannedLine, ScannedPage } from '../documents/scanned/ScannedPage.ts'
import { boldOfLetters } from './lines/boldOfLetters.ts'
import { colourOfLetters } from './lines/colourOfLetters.ts'
import { completeBrackets } from './lines/completeBrackets.ts'
import { findCircles, withoutCircles } from './lines/findCircles.ts'
import { isIn } from './lines/findFigures.ts'
import { findRules } from './lines/findRules.ts'
import { findSquares } from './lines/findSquares.ts'
import { groundOfLetters } from './lines/groundOfLetters.ts'
import { howNarrow } from './lines/howNarrow.ts'
import { keptAsPictures } from './lines/keptAsPictures.ts'
import { letterBoxes } from './lines/letterBoxes.ts'
import { markOfShape } from './lines/markOfShape.ts'
import { paleOfLetters } from './lines/paleOfLetters.ts'
import type { ReadLine } from './lines/ReadLine.ts'
import { readInBrackets } from './lines/readInBrackets.ts'
import { readLatinWider } from './lines/readLatinWider.ts'
import { readMarks } from './lines/readMarks.ts'
import { readPassedOver } from './lines/readPassedOver.ts'
import { recogniseLines } from './lines/recogniseLines.ts'
import { repairLetters } from './lines/repairLetters.ts'
import { shadeOfLetters } from './lines/shadeOfLetters.ts'
import { strokesOfRoman } from './lines/strokesOfRoman.ts'
import { underlinesOfLetters } from './lines/underlinesOfLetters.ts'
import { withBlanks } from './lines/withBlanks.ts'
import { withCircled } from './lines/withCircled.ts'
import { withLastStroke } from './lines/withLastStroke.ts'
import { withLineOn } from './lines/withLineOn.ts'
import { withSquares } from './lines/withSquares.ts'
import { detectText } from './model/detectText.ts'
import type { Model } from './model/Model.ts'
import { pageTurn } from './model/pageTurn.ts'
import { type Quad, sidesOf, slopeOf } from './model/Quad.ts'
import { inkOf } from './pixels/inkOf.ts'
import type { Pixels } from './pixels/Pixels.ts'
import { shapesOf } from './pixels/shapesOf.ts'
import { turnPixels } from './pixels/turnPixels.ts'

/** The longer side of the picture at the first look, in pixels: a page of paper is one strip; and the most at a closer one. */
const firstSide = 1344
const mostSide = 2560
/** The detector loses brackets and letters of small print whose lines are lower than this at the first look; easy ones are higher. */
const lowLine = 18
const easyHeight = 26
/** The sides of a small square are thin, and pale on a poor scan. */
const paleInk = 0.8
/** A line of which the model was less sure than this is no text. */
const leastConfidence = 0.5
/** A line is long enough to tell how far the page is turned; in heights. */
const longLine = 8

/** What is in a picture, without its width in points: the passes by which text is read. */
export async function readPixels(model: Model, picture: Pixels): Promise<Omit<ScannedPage, 'points'>> {
  const first = await firstLook(model, picture)
  const quarters = await pageTurn(model, picture, first)
  const upright = quarters === 0 ? picture : turnPixels(picture, quarters)
  const seen = await closerLook(model, upright, first, quarters !== 0)
  const ink = inkOf(upright)
  const shapes = shapesOf(ink)
  const textHeight = median(seen.map(heightOf))
  const circles = findCircles(ink, shapes, textHeight)
  const plain = circles.length === 0 ? upright : withoutCircles(upright, circles)
  const quads = circles.length === 0 ? seen : await closerLook(model, plain, seen, true)
  const narrow = howNarrow(shapes, textHeight)
  const read = (own: readonly Quad[]) => recogniseLines(model, plain, own, narrow)
  const ofWidth = (own: readonly Quad[], share: number) => recogniseLines(model, plain, own, share)
  const complete = await completeBrackets(await readLatinWider(ofWidth, quads, narrow), plain, read)
  const all = (await readInBrackets(await readPassedOver(complete, shapes, read), shapes, read)).map((line) =>
    repairLetters(withLineOn(withBlanks(strokesOfRoman(line, shapes), shapes), ink)),
  )
  const texts = all.filter(isText)
  const whole = texts.map((line) => withLastStroke(line, texts, shapes))
  const pale = inkOf(upright, paleInk)
  const squares = findSquares(pale, shapesOf(pale), textHeight)
  const ticked = withCircled(withSquares(whole, squares), circles)
  const alone = shapes.filter((shape) => ![...circles, ...squares].some((other) => isIn(shape, other)))
  const found = {
    lines: await readMarks(ticked, alone, textHeight, read, (shape) => markOfShape(ink, shape)),
    unread: all.filter((line) => !isText(line)),
    rules: underlinesOfLetters(ticked, findRules(ink, quads, slopeOfLines(quads)), ink),
    shapes: alone,
    textHeight,
  }
  const { lines, rules, figures } = keptAsPictures(upright, found)
  return {
    width: upright.width,
    height: upright.height,
    turned: ([0, 90, 180, 270] as const)[quarters],
    skew: (Math.atan(slopeOfLines(lines.map(({ quad }) => quad))) * 180) / Math.PI,
    lines: boldOfLetters(upright, looksOf(upright, lines.map(letterBoxes))),
    rules,
    figures,
  }
}

const looksOf = (picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] =>
  shadeOfLetters(picture, paleOfLetters(picture, colourOfLetters(picture, groundOfLetters(picture, lines))))

const heightOf = (quad: Quad): number => Math.min(...sidesOf(quad))

const firstLook = (model: Model, picture: Pixels): Promise<Quad[]> =>
  detectText(model, picture, Math.min(firstSide, Math.max(picture.width, picture.height)))

/** Looks again where lines are lower than the detector likes, or the page was not upright. */
async function closerLook(model: Model, picture: Pixels, first: Quad[], wasTurned: boolean): Promise<Quad[]> {
  const long = Math.max(picture.width, picture.height)
  const low = first.map(heightOf).sort((a, b) => a - b)[Math.floor(first.length * 0.3)] ?? easyHeight
  const before = Math.min(firstSide, long)
  const side = Math.min(mostSide, (long * easyHeight) / low, long * 2)
  if ((low * before) / long < lowLine && side > before) return detectText(model, picture, side)
  return wasTurned ? detectText(model, picture, before) : first
}

function isText({ letters }: ReadLine): boolean {
  const printed = letters.filter(({ text }) => text.trim() !== '')
  const sure = letters.reduce((sum, { confidence }) => sum + confidence, 0) / letters.length
  return printed.length > 0 && sure >= leastConfidence
}

/** Of the long ones, where there are any. */
function slopeOfLines(quads: readonly Quad[]): number {
  const long = quads.filter((quad) => sidesOf(quad)[0] > longLine * sidesOf(quad)[1])
  return median((long.length > 0 ? long : quads).map(slopeOf))
}
