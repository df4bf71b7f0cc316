import { fillTemplate } from '../content/fillTemplate.ts'
import { seeded } from '../content/seeded.ts'
import { settleStyle } from '../draw/settleStyle.ts'
import type { Paper, Part, Section } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { ordinalOf } from './atOrLast.ts'
import { type KeyEntry, layKey } from './layKey.ts'
import { layQuestion } from './layQuestion.ts'
import { numbersOf } from './numberLabel.ts'
import { numbered } from './numberWords.ts'
import { line, type SheetPart } from './Sheet.ts'
import { sectionTitle } from './sectionTitle.ts'
import { tagsOf } from './tagsOf.ts'

export type LaidPaper = { sheet: readonly SheetPart[]; truth: readonly TrueQuestion[] }

const between = {
  none: [],
  blank: [{ kind: 'blank' }],
  twoBlanks: [{ kind: 'blank' }, { kind: 'blank' }],
  rule: [{ kind: 'rule', text: '--------------------' }],
  at: [line('@@@')],
  tildes: [line('~~')],
  equalsRule: [{ kind: 'rule', text: '====================' }],
} satisfies Record<Section['style']['between'], SheetPart[]>

/** Lays a paper out as lines, with its truth. */
export function layOut(paper: Paper): LaidPaper {
  const laid = paper.parts.map((part, at) => layPart(paper, part, at))
  return { sheet: laid.flatMap(({ sheet }) => sheet), truth: laid.flatMap(({ truth }) => truth) }
}

function layPart(paper: Paper, part: Part, at: number): LaidPaper {
  const { language, style } = paper
  const sheet: SheetPart[] = titleLines(paper, at)
  const truth: TrueQuestion[] = []
  const keys: { section: Section; place: number; entries: KeyEntry[] }[] = []
  let from = 1
  for (const [nth, section] of part.sections.entries()) {
    if (style.chapters === 'eachSection' || (style.chapters === 'first' && nth === 0))
      sheet.push(chapterLine(paper, section, nth))
    const title = sectionTitle(language, section, nth + 1)
    sheet.push(...title)
    const numbers = numbersOf(section.style, section.questions.length, from, section.words)
    from = (numbers.at(-1) ?? from) + 1
    const entries: KeyEntry[] = []
    for (const [index, question] of section.questions.entries()) {
      const own =
        section.kind === 'mixed'
          ? settleStyle(section.style, {
              kind: question.type,
              isCjk: language.isCjk,
              format: style.format,
              isOnlySection: false,
            })
          : section.style
      const number = numbers[index] ?? index + 1
      const laid = layQuestion({ language, section, style: own, question, number, index, hasTitle: title.length > 0 })
      sheet.push(...laid.parts, ...furniture(paper, section, index), ...between[section.style.between])
      truth.push({ ...laid.truth, tags: tagsOf(paper, section, own, question) })
      if (own.answerPlace === 'keyEnd' || own.answerPlace === 'keySection')
        entries.push({ language, section, style: own, question, number })
    }
    const isHere = section.style.answerPlace === 'keySection'
    if (isHere) sheet.push(keyTitle(paper), ...layKey(entries), { kind: 'blank' })
    else if (entries.length > 0) keys.push({ section, place: nth + 1, entries })
  }
  if (keys.length > 0) {
    sheet.push(keyTitle(paper))
    for (const { section, place, entries } of keys) {
      if (part.sections.length > 1)
        sheet.push(...sectionTitle(language, { ...section, style: { ...section.style, titleDetail: 'none' } }, place))
      sheet.push(...layKey(entries))
    }
  }
  if (style.adverts === 'atEnd')
    sheet.push(line(numbered(language.adverts[paper.words % language.adverts.length] ?? '', 7)))
  return { sheet, truth }
}

const keyTitle = ({ language, style }: Paper): SheetPart => line(ordinalOf(language.keyTitles, style.keyTitle))

function titleLines({ language, style, words }: Paper, at: number): SheetPart[] {
  if (style.title === 'none' && (at === 0 || style.papers === 'one')) return []
  const random = seeded(words + at)
  const template = language.paperTitles[(words + at) % language.paperTitles.length] ?? ''
  const title = line(fillTemplate(template, language.content, random), style.format === 'txt' ? {} : { heading: 1 })
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

/** Lines that carry nothing of the questions: buttons, adverts, page numbers. */
function furniture({ language, style, words }: Paper, section: Section, index: number): SheetPart[] {
  const line3 = (texts: readonly string[]) => line(numbered(texts[words % texts.length] ?? '', 1 + index))
  return [
    ...(section.style.buttons === 'everyQuestion' || (section.style.buttons === 'someQuestions' && index % 3 === 1)
      ? [line3(language.buttons)]
      : []),
    ...(style.adverts === 'some' && index % 4 === 2 ? [line3(language.adverts)] : []),
    ...((style.pageLines === 'some' && index % 5 === 3) || (style.pageLines === 'heads' && index % 6 === 5)
      ? [line3(language.pageLines)]
      : []),
  ]
}
