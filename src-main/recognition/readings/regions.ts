import type { Lexed } from '../lexed.ts'
import { BodyReader } from '../questions/BodyReader.ts'
import type { Draft, Section } from '../questions/Draft.ts'
import { headsPassage } from '../tokens/headings.ts'
import { announcesMaterial, lastSharing } from '../tokens/material.ts'
import { leadsQuestions, listsAbove } from './lists/listsAbove.ts'
import { announcesSharedOptions, SharedOptions } from './lists/sharedOptions.ts'
import { shareMatches } from './pairs/matching.ts'

/** What became of a line. `null` while it is not explained. */
export type LineFate = 'question' | 'heading' | 'answerKey' | 'material' | 'noise' | null

/** The drafts that the lines give if questions begin at certain lines, and what became of every line. */
export type Reading = { drafts: readonly Draft[]; fates: readonly LineFate[] }

/** Where questions begin, and the lines whose text is shared by the questions (1), (2) below them. */
export type Starts = { at: readonly number[]; sharing: ReadonlySet<number> }

const instructs =
  /每[小道]?题|下列|请|选项|选出|填[入写在涂]|括号|判断|得分|directions?|choose|select|each|answer|following/i

/** Headings that end a question; a title of a key that opened none is the label of one answer. */
export const isSection = (line: Lexed): boolean =>
  line.heading !== null &&
  line.heading.kind !== 'key' &&
  (line.heading.kind === 'type' || line.number === null || line.line.level > 0)

/** `last` lies before `first` while no line of it has been read. */
type Material = { first: number; last: number; upTo: number | null }

/** The shared text belongs to the questions up to the one it names, else to all before the next heading. */
function sharedBy(draft: Draft, material: Material | null): Draft['material'] {
  if (!material || material.last < material.first || (material.upTo !== null && (draft.value ?? 0) > material.upTo))
    return null
  return [material.first, material.last]
}

/** Text for several questions stands between them; within an unfinished one it is part of its stem. */
function isShared(line: Lexed, reader: BodyReader | null): boolean {
  const { folded } = line.line
  if (
    (line.number !== null && !line.number.family.startsWith('han')) ||
    line.pieces.length > 0 ||
    !announcesMaterial(folded)
  )
    return false
  return reader === null || reader.isFinished || lastSharing(folded) !== null
}

const isPlain = ({ number, pieces, fields, heading }: Lexed): boolean =>
  number === null && pieces.length === 0 && fields.length === 0 && heading === null

/** A short first line that says nothing else is the title of the document; -1 if there is none. */
function titleOf(lines: readonly Lexed[]): number {
  const at = lines.findIndex(({ noise }) => noise === null)
  const folded = lines[at]?.line.folded ?? ''
  const isTitle = folded.length <= 40 && !/[。.;,:?!]$/.test(folded) && lines[at + 1]?.line.gap === true
  return isTitle ? at : -1
}

/** Below finished questions about a passage: the next passage, or the letter above it. */
function beginsPassage(lines: readonly Lexed[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !isPlain(line)) return false
  if (line.line.folded.length >= 60) return true
  return /^[A-E]$/.test(line.line.folded) && next !== undefined && isPlain(next) && next.line.folded.length >= 60
}

/** "... takes (3) days." above "(3) A. ... B. ...": the text of the next gap, not the end of an option. */
function asksForGap(lines: readonly Lexed[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || line.number || line.pieces.length > 0 || line.fields.length > 0 || !next?.startsWithOption) return false
  return next.number?.family === 'paren' && line.line.folded.includes(`(${next.number.value})`)
}

/** Reads the lines between the starts; headings end a question. `taken` lines belong to answer keys. */
export function readRegions(lines: readonly Lexed[], starts: Starts, taken: readonly boolean[]): Reading {
  const above = listsAbove(lines)
  const isStart = new Set(starts.at.filter((at) => !above.has(at)))
  const title = titleOf(lines)
  const drafts: Draft[] = []
  const fates: LineFate[] = new Array(lines.length).fill(null)
  let reader: BodyReader | null = null
  let section: Section = { chapter: null, type: null, title: null, at: -1 }
  let inMaterial = false
  let hasPassages = false
  let material: Material | null = null
  const shared = new SharedOptions()
  const close = () => {
    for (const draft of reader?.drafts ?? []) {
      const shares = sharedBy(draft, material)
      drafts.push(shared.give(shares ? { ...draft, material: shares } : draft))
    }
    reader = null
  }
  lines.forEach((line, at) => {
    const { bound, isShared: isSaidShared } = line.line
    if (bound) {
      fates[at] = bound.as === 'picture' ? 'question' : 'answerKey'
      return
    }
    if (isSaidShared) {
      close()
      if (!inMaterial || !material) material = { first: at, last: at, upTo: null }
      inMaterial = true
      material.last = at
      material.upTo ??= lastSharing(line.line.folded)
      fates[at] = 'material'
      return
    }
    if (taken[at]) {
      close()
      shared.end()
      fates[at] = 'answerKey'
      return
    }
    if (line.noise) {
      fates[at] = 'noise'
      return
    }
    if (above.has(at) || (line.pieces.length === 0 && announcesSharedOptions(line.line.folded))) {
      close()
      shared.announce(line.line.folded)
    } else if (shared.begins(line) && leadsQuestions(lines, at, 1)) close()
    if (!isStart.has(at) && !reader && shared.take(line, at)) {
      fates[at] = 'question'
      return
    }
    if (isStart.has(at)) {
      shared.open()
      close()
      inMaterial = false
      reader = new BodyReader(lines, at, section)
      reader.read(at, true)
      fates[at] = 'question'
      return
    }
    if (line.heading && (isSection(line) || !reader)) {
      close()
      hasPassages = headsPassage(line.line.folded)
      inMaterial = hasPassages
      material = inMaterial ? { first: at + 1, last: at, upTo: null } : null
      if (!above.has(at) && !announcesSharedOptions(line.line.folded)) shared.end()
      section = enter(section, line, at)
      fates[at] = 'heading'
      return
    }
    if (
      starts.sharing.has(at) ||
      isShared(line, reader) ||
      (reader?.endsInOptions && asksForGap(lines, at)) ||
      (hasPassages && reader?.endsInOptions && beginsPassage(lines, at))
    ) {
      close()
      if (!inMaterial || !material) material = { first: at, last: at, upTo: null }
      inMaterial = true
    }
    if (reader) {
      reader.read(at, false)
      fates[at] = 'question'
    } else if (inMaterial && material) {
      fates[at] = 'material'
      material.last = at
      material.upTo ??= lastSharing(line.line.folded)
    } else if (at === title || above.has(at)) fates[at] = 'heading'
    else if (section.at >= 0 && at - section.at <= 4 && instructs.test(line.line.folded)) fates[at] = 'heading'
  })
  close()
  return { drafts: shareMatches(lines, drafts), fates }
}

function enter(section: Section, line: Lexed, at: number): Section {
  const heading = line.heading
  if (!heading || heading.kind === 'key') return section
  if (heading.kind === 'type') return { ...section, type: heading.type, title: line.line.text, at }
  const isWider = heading.level <= 1 || section.chapter === null || heading.level < 3
  return { chapter: isWider ? heading.text : section.chapter, type: null, title: null, at }
}
