import type { Lexed } from '../../lexed.ts'
import { type CountedLabel, labelBehind } from '../../tokens/countedLabels.ts'
import type { Point } from './listPoints.ts'
import { namesNothingElse } from './namedPoints.ts'

/** A list of the document: its points, whether a question stands above it, and what follows it. */
export type List = {
  style: string
  points: readonly Point[]
  /** Its section or a tag says that its question is one of choices. */
  isStated: boolean
  /** Options with letters above it are statements: the list chooses among them. */
  isAsked: boolean
  /** An answer below it, whether that names one of its points, and whether it does nothing else. */
  answered: boolean
  named: boolean
  isSurelyNamed: boolean
  /** The answer is nothing but counts of its points, which have no names. */
  isPointed: boolean
  /** The answer goes on with the next point's name: it answers parts, one by one. */
  isAnsweredByParts: boolean
  /** Options with letters follow: its points are statements to choose from. */
  isStatements: boolean
  /** By its title the section asks openly: only what is named or marked is chosen. */
  isOpen: boolean
  /** Its section is open only as sections of unknown titles are. */
  isDoubtful: boolean
}

export const newList = (points: readonly Point[]): List => ({
  style: points[0]?.label.style ?? '',
  points,
  isStated: false,
  isAsked: false,
  answered: false,
  named: false,
  isSurelyNamed: false,
  isPointed: false,
  isAnsweredByParts: false,
  isStatements: false,
  isOpen: false,
  isDoubtful: false,
})

/** How many lines may lie between a list and what belongs to it. */
export const reach = 8

export const textOfPoint = (lines: readonly Lexed[], { at, label, to }: Point): string =>
  lines[at]?.line.folded.slice(label.end, to).trim() ?? ''

/** Whether what begins with 1 in an answer goes on with 2, on its line or below. */
function goesOn(
  lines: readonly Lexed[],
  labels: readonly (readonly CountedLabel[])[],
  answer: number,
  from: number,
  style: string,
): boolean {
  const folded = lines[answer]?.line.folded ?? ''
  if (labelBehind(folded, from, folded.length, style, 2)) return true
  for (let at = answer + 1; at < Math.min(lines.length, answer + reach); at++) {
    const next = labels[at]?.find((label) => label.style === style)
    // a bare answer label may stand above 1
    if (next && !(next.value === 1 && at === answer + 1)) return next.value === 2
    if (next) continue
    if (lines[at]?.heading || lines[at]?.number || lines[at]?.startsWithOption) return false
  }
  return false
}

/** What follows a list: an answer, options with letters, or neither before the next question. */
export function readBelow(lines: readonly Lexed[], labels: readonly (readonly CountedLabel[])[], list: List): void {
  const last = list.points.at(-1)?.at ?? 0
  const texts = list.points.map((point) => textOfPoint(lines, point))
  let isDirect = true
  for (let at = last; at < Math.min(lines.length, last + reach); at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (at > last && line.number) isDirect = false
    if (at > last && line.startsWithOption && line.pieces[0]?.index === 0 && line.pieces[0].form !== 'check') {
      list.isStatements = true
      return
    }
    if (at > last && line.heading?.kind === 'key') return
    const answer =
      line.fields.find(({ kind }) => kind === 'answer') ??
      line.fields.find(({ kind, from, to }) => kind === 'mine' && from < to)
    if (answer) {
      const value = line.line.folded.slice(answer.from, answer.to).trim()
      const below = value === '' ? (lines[at + 1]?.line.folded ?? '') : value
      list.answered = true
      list.isSurelyNamed = isDirect && namesNothingElse(below, list.points, texts)
      list.isPointed = countsPoints(below, list, texts)
      list.named = list.isSurelyNamed || list.isPointed || namesPoint(below, list, texts)
      list.isAnsweredByParts = !list.isSurelyNamed && goesOn(lines, labels, at, answer.from, list.style)
      return
    }
    if (at > last && (line.heading || (line.number && !labels[at]?.some(({ style }) => style !== list.style)))) return
  }
}

const counts = /^[([]?[1-9](?:\s?[,;、&+]\s?[1-9])*[)\]]?\.?$/
/** Bullets have no names, and letters of other scripts are counted, too. */
const mayBeCounted = /^(?:bullet$|own)/

/** "2" below points that no number counts, and none of which says so. */
const countsPoints = (answer: string, { style, points }: List, texts: readonly string[]): boolean =>
  mayBeCounted.test(style) &&
  counts.test(answer.trim()) &&
  !texts.includes(answer.trim()) &&
  [...answer.matchAll(/\d/g)].every(([digit]) => Number(digit) <= points.length)

const fewestPointed = 3
const nearlyAll = 0.9

/** Points of which the answers below nearly all lists of their style count some are chosen from. */
export function askPointedLists(lists: readonly List[]): void {
  for (const all of Map.groupBy(lists, ({ style }) => style).values()) {
    const answered = all.filter((list) => list.answered)
    const pointed = answered.filter(({ isPointed }) => isPointed)
    if (pointed.length < Math.max(fewestPointed, answered.length * nearlyAll)) continue
    for (const list of pointed) list.isAsked = true
  }
}

const closing = /(?<![)\].。:、])[)\].。:、]+$/

/** Whether an answer says one of the points or several: by name, by letter or word for word. */
function namesPoint(answer: string, list: List, texts: readonly string[]): boolean {
  const value = answer.trim().replace(closing, '').replace(/^[([]/, '')
  if (texts.some((text) => text.replace(closing, '') === value)) return true
  const head = value.split(/[\s,、;.)]+/).filter(Boolean)
  const names = list.points.map(({ label }) => label.name.toLowerCase()).filter(Boolean)
  if (head[0] !== undefined && names.includes(head[0].toLowerCase())) return true
  if (names.length > 0 && names[0]?.length === 1 && [...value].every((sign) => names.includes(sign.toLowerCase())))
    return value !== ''
  if (value.split(/[;；]/).every((part) => namesByLetter(part, texts))) return true
  const letters = /^[A-L](?:[\s,、]*[A-L])*$/i.exec(value)
  return (
    letters !== null &&
    [...value.toUpperCase().replace(/[^A-L]/g, '')].every((letter) => letter.charCodeAt(0) - 65 < list.points.length)
  )
}

/** "B. gold" of a list whose second point is gold. */
function namesByLetter(part: string, texts: readonly string[]): boolean {
  const [, letter, said] = /^\s*\(?([A-L])\s?[.、:)]\s*(\S.*)$/.exec(part) ?? []
  if (letter === undefined || said === undefined) return false
  const text = texts[letter.charCodeAt(0) - 65]
  return text !== undefined && text.replace(closing, '') === said.trim().replace(closing, '')
}
