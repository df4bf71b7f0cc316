import { fillTemplate } from '../content/fillTemplate.ts'
import { seeded } from '../content/seeded.ts'
import type { Paper, Part, Section } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { ordinalOf } from './atOrLast.ts'
import { type KeyEntry, layKey } from './layKey.ts'
import { laySection } from './laySection.ts'
import { numbersOf } from './numberLabel.ts'
import { numbered } from './numberWords.ts'
import { line, type SheetPart } from './Sheet.ts'
import { sectionTitle } from './sectionTitle.ts'

export type LaidPaper = { sheet: readonly SheetPart[]; truth: readonly TrueQuestion[] }

type LaidPart = { sheet: SheetPart[]; key: readonly SheetPart[]; truth: readonly TrueQuestion[] }

/** Lays a paper out as lines, with its truth. */
export function layOut(paper: Paper): LaidPaper {
  const isTogether = paper.style.keys === 'together' && paper.parts.length > 1
  const laid = paper.parts.map((part, at) => layPart(paper, part, at))
  const truth = laid.flatMap((part) => part.truth)
  if (!isTogether) return { sheet: laid.flatMap(({ sheet, key }) => [...sheet, ...key]), truth }
  const keys = laid.flatMap(({ key }, at) => (key.length > 0 ? [line(paperTitle(paper, at)), ...key] : []))
  return { sheet: [...laid.flatMap(({ sheet }) => sheet), ...keys], truth }
}

type KeySection = { section: Section; place: number; entries: KeyEntry[] }

function layPart(paper: Paper, part: Part, at: number): LaidPart {
  const { language, style } = paper
  const body: SheetPart[] = []
  const truth: TrueQuestion[] = []
  const keys: KeySection[] = []
  let from = 1
  for (const [nth, section] of part.sections.entries()) {
    const hasChapter = style.chapters === 'eachSection' || (style.chapters === 'first' && nth === 0)
    const title = sectionTitle(language, section, nth + 1)
    const numbers = numbersOf(section.style, section.questions.length, from, section.words)
    from = (numbers.at(-1) ?? from) + 1
    const laid = laySection(paper, section, numbers, title.length > 0)
    body.push(...(hasChapter ? [chapterLine(paper, section, nth)] : []), ...title, ...laid.sheet)
    truth.push(...laid.truth)
    if (section.style.answerPlace === 'keySection' && laid.entries.length > 0)
      body.push(keyTitle(paper), ...layKey(laid.entries), { kind: 'blank' })
    else if (laid.entries.length > 0) keys.push({ section, place: nth + 1, entries: laid.entries })
  }
  const isFirst = keys.some(({ section }) => section.style.answerPlace === 'keyStart')
  const key = keyLines(paper, keys, part.sections.length > 1)
  const advert =
    style.adverts === 'atEnd' ? [line(numbered(language.adverts[paper.words % language.adverts.length] ?? '', 7))] : []
  const top = [...titleLines(paper, at), ...(isFirst ? [...key, { kind: 'blank' } as const] : [])]
  return { sheet: [...top, ...body, ...advert], key: isFirst ? [] : key, truth }
}

/** The key of a whole paper; of several sections each has its title above its answers. */
function keyLines(paper: Paper, keys: readonly KeySection[], hasTitles: boolean): SheetPart[] {
  if (keys.length === 0) return []
  const titleOf = ({ section, place }: KeySection) =>
    hasTitles
      ? sectionTitle(paper.language, { ...section, style: { ...section.style, titleDetail: 'none' } }, place)
      : []
  return [keyTitle(paper), ...keys.flatMap((key) => [...titleOf(key), ...layKey(key.entries)])]
}

const keyTitle = ({ language, style }: Paper): SheetPart => line(ordinalOf(language.keyTitles, style.keyTitle))

/** Returns what a paper is called, the first of a document or a later one. */
export function paperTitle({ language, words }: Paper, at: number): string {
  const template = language.paperTitles[(words + at) % language.paperTitles.length] ?? ''
  return fillTemplate(template, language.content, seeded(words + at))
}

function titleLines(paper: Paper, at: number): SheetPart[] {
  const { language, style, words } = paper
  if (style.title === 'none' && (at === 0 || style.papers === 'one')) return []
  const title = line(paperTitle(paper, at), style.format === 'txt' ? {} : { heading: 1 })
  switch (style.title) {
    case 'cover':
      return [title, ...language.coverLines.map((text) => line(text)), { kind: 'blank' }]
    case 'twoLines':
      return [title, line(language.coverLines[words % language.coverLines.length] ?? ''), { kind: 'blank' }]
    default:
      return [title]
  }
}

function chapterLine({ language, style, words }: Paper, section: Section, nth: number): SheetPart {
  const template = language.chapterTitles[words % language.chapterTitles.length] ?? ''
  const text = fillTemplate(numbered(template, nth + 1), language.content, seeded(section.words))
  return line(text, style.format === 'txt' ? {} : { heading: 1 })
}
