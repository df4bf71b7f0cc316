import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { lettered } from '../pages/sitePhrases.ts'
import { withLetter } from './relabel.ts'
import { linesWithoutLetter } from './withoutLetter.ts'

/** One word or a few, a sign, and the letter of an option: nothing else stands on the line. */
const closer = /^(\p{L}[\p{L}\p{M} .']{0,24}?)\s?[-:=>]{1,3}\s?\(?([A-H])[).]?$/u

/** Most lines end otherwise. */
const lastLetter = /[A-H][).]?$/

/** The place of an option alone on its line. */
const bareCloser = /^[([]?([1-9]|[A-H]|0)[)\].]?$/

type Closer = { at: number; word: string; letter: string }
type Group = { body: readonly number[]; closer: Closer }

const fewest = 4
const usualShare = 0.6
const bareShare = 0.8
const sizes = { least: 3, most: 9 }

/** The lines that close groups: the same word, not known for anything, before different letters. */
function closersOf(lines: readonly Line[]): readonly Closer[] {
  const byWord = new Map<string, Closer[]>()
  for (const at of linesWithoutLetter(lines)) {
    const { folded, aside } = lines[at] ?? { folded: '', aside: '' }
    const match = aside === null && folded.length <= 32 && lastLetter.test(folded) ? closer.exec(folded) : null
    if (!match || findFields(folded).length > 0) continue
    const word = (match[1] ?? '').toLowerCase()
    byWord.set(word, [...(byWord.get(word) ?? []), { at, word, letter: match[2] ?? '' }])
  }
  const found = [...byWord.values()].filter(
    (all) => all.length >= fewest && new Set(all.map(({ letter }) => letter)).size > 1,
  )
  return found.sort((a, b) => b.length - a.length)[0] ?? []
}

/** Of numbers alone on their lines below the groups, which count options from 0 or from 1, or letters alone. */
function bareClosersOf(lines: readonly Line[]): readonly Closer[] {
  const all: { at: number; sign: string }[] = []
  for (const at of linesWithoutLetter(lines)) {
    const { folded, aside } = lines[at] ?? { folded: '', aside: '' }
    const sign = aside === null && folded.length <= 4 ? bareCloser.exec(folded)?.[1] : undefined
    if (sign !== undefined) all.push({ at, sign })
  }
  const atEnd = all.filter(({ at }) => lines[at + 1]?.gap !== false)
  const found = atEnd.length < fewest ? all : atEnd
  const signs = found.map(({ sign }) => sign)
  const areNumbers = signs.every((sign) => /\d/.test(sign))
  const countsUp = signs.filter((sign, at) => at > 0 && Number(sign) === Number(signs[at - 1]) + 1).length
  const isMixed = !areNumbers && signs.some((sign) => /\d/.test(sign))
  if (found.length < fewest || isMixed || new Set(signs).size < 2 || countsUp > signs.length / 2) return []
  const base = signs.includes('0') ? 0 : 1
  const letter = (sign: string) => (areNumbers ? String.fromCharCode(65 + Number(sign) - base) : sign)
  return found.map(({ at, sign }) => ({ at, word: '', letter: letter(sign) }))
}

function groupsOf(lines: readonly Line[], closers: readonly Closer[]): readonly Group[] {
  let from = 0
  return closers.map((own) => {
    const body: number[] = []
    for (let at = from; at < own.at; at++) {
      const line = lines[at]
      if (line && line.aside === null && line.level === 0 && noiseReason(line.folded) === null) body.push(at)
    }
    from = own.at + 1
    return { body, closer: own }
  })
}

/** Of blocks that blank lines part, whose last line says one of those above once more. */
function repeatedClosersOf(lines: readonly Line[]): readonly Closer[] {
  const found: Closer[] = []
  let [first, blocks] = [0, 0]
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !lines[at]?.gap) continue
    if (blocks >= fewest * 2 && found.length < blocks / 2) return []
    const said = lines.slice(first, at).map(({ folded, aside }) => (aside === null ? folded : ''))
    const place = said.indexOf(said.at(-1) ?? '') - 1
    if (said.length > sizes.least) blocks++
    if (said.length > sizes.least && place >= 0 && place < said.length - 2)
      found.push({ at: at - 1, word: '', letter: String.fromCharCode(65 + place) })
    first = at
  }
  const areUsual = found.length >= fewest && found.length >= blocks * bareShare
  return areUsual && new Set(found.map(({ letter }) => letter)).size > 1 ? found : []
}

const plain = (folded: string): string => folded.trim().replace(/[.。;]$/, '')

/** The letters of the lines that another says once more, one or several with a sign between; empty if it says something else. */
function lettersSaid(said: string, above: readonly string[]): string {
  const parts = above.includes(said) ? [said] : said.split(/\s*[;|]\s*/).map(plain)
  const places = parts.map((part) => above.indexOf(part))
  if (places.includes(-1) || new Set(places).size < places.length) return ''
  return places
    .sort((a, b) => a - b)
    .map((place) => String.fromCharCode(65 + place))
    .join('')
}

const covered = 0.9

/** The same without blank lines: each group ends where a line below its first says one of those between once more. */
function repeatedRunsOf(lines: readonly Line[]): readonly Closer[] {
  if (linesWithoutLetter(lines).length < lines.length) return []
  const shown = lines.flatMap((line, at) =>
    isRunningText(line) && noiseReason(line.folded) === null ? [{ at, text: plain(line.folded) }] : [],
  )
  const found: Closer[] = []
  let [from, inside] = [0, 0]
  while (from < shown.length) {
    const above: string[] = []
    let end = -1
    let letter = ''
    for (let at = from + 1; at < shown.length && at <= from + sizes.most && end < 0; at++) {
      letter = above.length >= 2 ? lettersSaid(shown[at]?.text ?? '', above) : ''
      if (letter !== '') end = at
      else above.push(shown[at]?.text ?? '')
    }
    if (end < 0) {
      if (from > fewest * sizes.most && found.length < fewest) return []
      from++
      continue
    }
    found.push({ at: shown[end]?.at ?? 0, word: '', letter })
    inside += end - from + 1
    from = end + 1
  }
  const areUsual = found.length >= fewest && inside >= shown.length * covered
  // a line that closes most groups is printed below each question, and says nothing
  const said = new Map<string, number>()
  for (const { at } of found) said.set(lines[at]?.folded ?? '', (said.get(lines[at]?.folded ?? '') ?? 0) + 1)
  if (Math.max(0, ...said.values()) > found.length / 2) return []
  const isTruth = found.some(({ at }) => truthOf(lines[at]?.folded ?? '') !== null)
  return areUsual && !isTruth && new Set(found.map(({ letter }) => letter)).size > 1 ? found : []
}

/** "Answer: in 1920", "Explanation: ...": what is labelled so is no option. */
const isLabelled = (line: Line | undefined): boolean =>
  line !== undefined &&
  findFields(line.folded).some(
    ({ kind, labelFrom }) => (kind === 'answer' || kind === 'explanation') && labelFrom === 0,
  )

/** "Question 3:" alone: there a group begins. */
const questionLabel = new RegExp(`^(?:${anyOf('numbered')})\\s?#?\\s?\\d{1,4}\\s?[:.)]?$`, 'iu')

const placeOf = (letter: string): number => letter.charCodeAt(0) - 65

/**
 * Stems and options without letters, closed by one word with the letter of the right option ("BENAR=A"), by its number alone or by
 * its text once more, with blank lines between the groups or without: where most of the groups are equally long, the first line of each asks and the others get the letters that the keys speak of.
 */
export function readClosedGroups(lines: readonly Line[]): readonly Line[] {
  return (
    withGroups(lines, closersOf(lines), usualShare) ??
    withGroups(lines, bareClosersOf(lines), bareShare) ??
    withGroups(lines, repeatedClosersOf(lines), 0) ??
    withGroups(lines, repeatedRunsOf(lines), usualShare) ??
    lines
  )
}

/** The lines with the letters of the groups that are closed so; null unless `share` of them are equally long, and no line has a letter. */
function withGroups(lines: readonly Line[], closers: readonly Closer[], share: number): readonly Line[] | null {
  if (closers.length === 0) return null
  const groups = groupsOf(lines, closers)
  const counts = new Map<number, number>()
  for (const { body } of groups) counts.set(body.length, (counts.get(body.length) ?? 0) + 1)
  const [size, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  // Blank lines tell where a question begins, however many options it has.
  const areBlocks = groups.every(({ body }) => body.every((at, place) => lines[at]?.gap === (place === 0)))
  const optionsOf = ({ body }: Group) => (areBlocks ? body.slice(1) : body.length < size ? [] : body.slice(1 - size))
  const isNamed = ({ body, closer: own }: Group) =>
    placeOf(own.letter) < (areBlocks ? optionsOf({ body, closer: own }).length : size - 1)
  const hasLetters = groups.some(({ body }) => body.some((at) => lettered.test(lines[at]?.folded ?? '')))
  const isAnswered = groups.some(({ body }) => body.some((at) => isLabelled(lines[at])))
  const runsOn = groups.some(({ body }) => body.slice(1).some((at) => questionLabel.test(lines[at]?.folded ?? '')))
  const isEven = times >= groups.length * share && size >= sizes.least && size <= sizes.most
  if (!isEven || hasLetters || isAnswered || runsOn || !groups.every(isNamed)) return null
  const edited = new Edited(lines)
  for (const group of groups) {
    const options = optionsOf(group)
    if (options.length === 0) continue
    for (const [index, at] of options.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, false))
    }
    const line = lines[group.closer.at]
    const key = `Answer: ${group.closer.letter}`
    if (line) edited.set(group.closer.at, { ...line, text: key, folded: key, marks: [] })
  }
  return edited.result
}
