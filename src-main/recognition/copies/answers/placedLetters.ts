import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { wholeText } from '../wholeText.ts'

const names = '[A-H](?:[、,\\s]?[A-H]){0,7}'
/** "【B】1、...", "(AC)2. ...", "_D_ 3. ...", "B 4. ...": what is chosen stands before the number. */
const before = new RegExp(
  `^(?:[([]\\s*(${names})?\\s*[)\\]]|_{1,6}\\s?(${names})\\s?_{1,6}|(${names}))\\s*(\\d{1,3})\\s?[.、:)]\\s*(?=[^\\s\\d])`,
)
/** "1(B) ...", "12[ AC ] ...": in brackets behind a number that has no sign. */
const behind = new RegExp(`^(\\d{1,3})\\s?[([]\\s*(${names})?\\s*[)\\]]\\s*(?=\\S)`)
const mayBePlaced = /^(?:[([_]|[A-H][A-H、,\s]*\d|\d{1,3}\s?[([])/
const option = /(?:^|[\s。?:)])[([]?\s?A\s?[.、:)\]]\s?\S/
const fewest = 3
/** How many lines the question and its options may take. */
const reach = 12

type Place = Readonly<{ at: number; number: number; chosen: string; side: 'before' | 'behind'; from: number }>

function placeOf({ folded, aside, kind }: Line, at: number): Place | null {
  if (aside !== null || kind === 'code' || !mayBePlaced.test(folded)) return null
  const lead = before.exec(folded)
  if (lead) {
    const chosen = lead[1] ?? lead[2] ?? lead[3] ?? ''
    return { at, number: Number(lead[4]), chosen, side: 'before', from: lead[0].length }
  }
  const tail = behind.exec(folded)
  return tail ? { at, number: Number(tail[1]), chosen: tail[2] ?? '', side: 'behind', from: tail[0].length } : null
}

/** Whether options with letters stand behind the text on its line, or below it before the next. */
const hasOptions = (lines: readonly Line[], { at, from }: Place, next: number): boolean =>
  option.test(lines[at]?.folded.slice(from) ?? '') ||
  lines.slice(at + 1, Math.min(next, at + reach)).some(({ folded }) => option.test(folded.slice(0, 8)))

/** Lines at one side of their numbers, which count up one by one. */
function runsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = []
  for (const place of places) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.side === place.side && place.number === last.number + 1 && place.at - last.at <= reach * 2)
      run.push(place)
    else runs.push([place])
  }
  return runs.filter((run) => {
    const chosen = new Set(run.flatMap(({ chosen }) => (chosen === '' ? [] : [chosen])))
    return run.length >= fewest && chosen.size >= 2
  })
}

/** "A1. B2. C3." count something themselves. */
const countUp = (run: readonly Place[]): boolean =>
  run.every(({ chosen }, at) => chosen.charCodeAt(0) === (run[0]?.chosen.charCodeAt(0) ?? 0) + at)

/** The number first, or what is chosen in brackets that are no letter of an option before it. */
function settled(line: Line, { number, chosen, from }: Place): Line {
  const lead = `( ${chosen} ) ${number}. `
  const put = (text: string) => lead + text.slice(from)
  return { ...line, text: put(line.text), folded: put(line.folded), shift: line.shift + from - lead.length }
}

/**
 * Where numbers that count up all have names of options before them, or behind them in brackets, and options stand below, these
 * are the answers: they are put where such answers are usual, in wide brackets before the number.
 */
export function readPlacedLetters(lines: readonly Line[]): readonly Line[] {
  if (!/\d/.test(wholeText(lines))) return lines
  const edited = new Edited(lines)
  for (const run of runsOf(lines.flatMap((line, at) => placeOf(line, at) ?? []))) {
    const asked = run.filter((place, at) => hasOptions(lines, place, run[at + 1]?.at ?? lines.length))
    if (asked.length < run.length * 0.9 || countUp(run)) continue
    for (const place of run) {
      const line = lines[place.at]
      if (line) edited.set(place.at, settled(line, place))
    }
  }
  return edited.result
}
