import type { PaperStyle } from '../axes/paperAxes.ts'
import type { Style } from '../axes/styleAxes.ts'
import { languages } from '../languages/languages.ts'
import type { Paper, PaperDraw, Section, SectionDraw, SectionKind } from '../Paper.ts'
import { composeSection } from './composeSection.ts'
import { settleStyle } from './settleStyle.ts'

const answerAxes = ['answerPlace', 'answerForm', 'answerWord', 'answerSeparator', 'severalJoin', 'truthForm'] as const
const optionAxes = ['optionLabel', 'optionLines', 'truthOptions'] as const
const numberAxes = ['number', 'typeTag'] as const

/** The section's own look where the paper lets sections differ; the look of the paper in all else. */
function styleOf({ style, base }: PaperDraw, { own }: SectionDraw): Style {
  const take = (axes: readonly (keyof Style)[]) => ({
    ...base,
    ...Object.fromEntries(axes.map((axis) => [axis, own[axis]])),
  })
  switch (style.sectionsDiffer) {
    case 'no':
      return base
    case 'answers':
      return take(answerAxes)
    case 'options':
      return take(optionAxes)
    case 'numbers':
      return take(numberAxes)
    case 'everything':
      return { ...own, titleForm: base.titleForm }
  }
}

/** Whether a paper is a sheet, a list of records, or a document that is one table. */
export const isInCells = ({ format, arrangement }: PaperStyle): boolean =>
  ['xlsx', 'csv', 'json'].includes(format) || (arrangement === 'table' && ['docx', 'html', 'md'].includes(format))

/** A sheet has a row a question: nothing is shared there. */
const inCells: Partial<Record<SectionKind, SectionKind>> = {
  passage: 'single',
  sharedOptions: 'single',
  matching: 'single',
  cloze: 'single',
  wordBank: 'fillIn',
}

/** A key names questions by number: without titles the numbers of a paper may not repeat. */
function withClearKeys(sections: readonly Section[]): readonly Section[] {
  const hasKey = sections.some(({ style }) => style.answerPlace === 'keyEnd' || style.answerPlace === 'keyStart')
  const isTitled = sections.every(({ style, kind }) => style.titleForm !== 'none' && kind !== 'mixed')
  if (!hasKey || isTitled) return sections
  return sections.map((section) => ({ ...section, style: { ...section.style, numberRun: 'onward' as const } }))
}

const saysType = ({ typeTag, number }: Style): boolean =>
  typeTag !== 'none' || number === 'tagLine' || number === 'tagInNumber'

/** The title of a section of choices holds until the next one: below it questions of several types have to name their own. */
function withClearTypes(sections: readonly Section[]): readonly Section[] {
  let title: SectionKind | null = null
  return sections.map((section) => {
    const { kind, style } = section
    if (kind !== 'mixed') {
      if (style.titleForm !== 'none') title = style.titleKind === 'known' ? kind : null
      return section
    }
    const isMisleading = (title === 'single' || title === 'multiple') && style.review === 'none'
    return isMisleading && !saysType(style) ? { ...section, style: { ...style, typeTag: 'lead' as const } } : section
  })
}

/** Returns the paper that a draw stands for. */
export function planPaper(draw: PaperDraw): Paper {
  const language = languages[draw.style.language]
  const { style } = draw
  const { format } = style
  const asked = new Set<string>()
  const isGrid = isInCells(style)
  const sections = draw.sections.map((drawn): Section => {
    const section = isGrid ? { ...drawn, kind: inCells[drawn.kind] ?? drawn.kind } : drawn
    const at = { kind: section.kind, language, format: style.format }
    const settled = settleStyle(styleOf(draw, section), at)
    return {
      kind: section.kind,
      style: settled,
      words: draw.style.sectionsDiffer === 'everything' ? section.words : draw.words,
      ...composeSection(language, section, settled, isGrid ? 'xlsx' : format, asked),
    }
  })
  const partCount = Math.min({ one: 1, two: 2, three: 3 }[style.papers], sections.length)
  const perPart = Math.ceil(sections.length / partCount)
  const parts = Array.from({ length: partCount }, (_, at) => ({
    sections: sections.slice(at * perPart, (at + 1) * perPart),
  }))
  return {
    language,
    style,
    grid: draw.grid,
    words: draw.words,
    parts: parts
      .filter((part) => part.sections.length > 0)
      .map((part) => ({ sections: withClearTypes(withClearKeys(part.sections)) })),
  }
}
