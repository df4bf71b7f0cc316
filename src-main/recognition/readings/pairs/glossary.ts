import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'
import { cuts } from './pairCuts.ts'
import { giveAnswer, type Meant, meantBy, nearlyAll, nextLine, type Pair, sameLine } from './pairOf.ts'

const fewest = 5
/** Titles above the terms. */
const mostAbove = 3
const longestTitle = 80
const longestTerm = 50
const longestMeaning = 300

/** Titles of what is learnt by heart. */
const learns =
  /(?<!\p{L})(?:study guide|cheat ?sheet|(?:key|important|new) (?:words|concepts|ideas)|words|terms?|definitions?|vocab\w*|glossar\w*|flash ?cards?|(?:chapter|unit|lesson|lecture|module) \d+|(?:kapitel|lektion|thema|einheit|chapitre|leçon|tema|capítulo|unidad|lección|unidade|lição|capitolo|lezione) \d+|(?:lern|kartei)karten|begriffe|lexique|palabras|palavras|parole|(?:тема|глава|урок) \d+)(?!\p{L})|термин|определени|словар|名词|术语|概念|第.{1,3}[章课节]|用語|単語/iu

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const isHan = /\p{Script=Han}/u

/** "Osmosis" and "movement of water through a membrane": a short name, and more words that tell what it is. */
function isExplained({ term, meaning }: Meant): boolean {
  const isName =
    term.length <= longestTerm && words(term) <= 5 && /^[\p{L}"“'(]/u.test(term) && !/[.!?;,。！？]$/.test(term)
  const tells = isHan.test(meaning) ? meaning.length >= 8 : words(meaning) >= 3
  return isName && tells && meaning.length <= longestMeaning && !meaning.endsWith('?')
}

/** Different terms, nearly all of them explained at more length. */
function isGlossary(parts: readonly Meant[]): boolean {
  if (parts.length < fewest || new Set(parts.map(({ term }) => term.toLowerCase())).size < parts.length) return false
  const longer = parts.filter(({ term, meaning }) => meaning.length > term.length * 1.2).length
  return parts.filter(isExplained).length >= parts.length * 0.9 && longer >= parts.length * 0.7
}

/** Each term with its meaning on its line: behind a tab, a dash or a colon, whichever all have. */
function onOneLine(lines: readonly Lexed[], shown: readonly number[]): readonly Pair[] {
  for (const cut of cuts) {
    const above = shown.findIndex((at) => sameLine(lines, [at], cut) !== null)
    if (above < 0 || above > mostAbove) continue
    const pairs = nearlyAll(
      shown.slice(above).map((at) => [at]),
      (entry) => sameLine(lines, entry, cut),
    )
    if (isGlossary(pairs.map((pair) => meantBy(lines, pair)))) return pairs
  }
  return []
}

/** Each term on a line of its own, its meaning on the next and a gap below that. */
function onTwoLines(lines: readonly Lexed[], shown: readonly number[]): readonly Pair[] {
  const opens = shown.flatMap((at, place) => (place === 0 || lines[at]?.line.gap ? [place] : []))
  const blocks = opens.map((place, index) => shown.slice(place, opens[index + 1]))
  const above = blocks.findIndex((block) => block.length === 2)
  if (above < 0 || above > mostAbove) return []
  const pairs = blocks.slice(above).every((block) => block.length === 2)
    ? nearlyAll(blocks.slice(above), (block) => nextLine(lines, block))
    : []
  return isGlossary(pairs.map((pair) => meantBy(lines, pair))) ? pairs : []
}

/** Notes of terms and what they mean below a title of what is learnt, and nothing else in the document: each term asks for its meaning. */
export function readGlossaries(lines: readonly Lexed[]): readonly Lexed[] {
  const { number, options, fields, nothingFirm } = linesWith(lines)
  if (number.length + options.length + fields.length > 0 || nothingFirm.length < fewest) return lines
  const isLearnt = nothingFirm
    .slice(0, mostAbove)
    .some((at) => learns.test(lines[at]?.line.folded.slice(0, longestTitle) ?? ''))
  if (!isLearnt) return lines
  const shown = nothingFirm.filter(
    (at) => lines[at]?.noise === null && lines[at]?.heading === null && lines[at]?.line.level === 0,
  )
  const pairs = shown.length < fewest ? [] : onOneLine(lines, shown)
  const found = pairs.length > 0 ? pairs : onTwoLines(lines, shown)
  if (found.length === 0) return lines
  const edited = new Edited(lines)
  for (const pair of found) giveAnswer(edited, pair)
  return edited.result
}
