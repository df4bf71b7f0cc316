import type { PaperStyle } from '../axes/paperAxes.ts'
import type { Style } from '../axes/styleAxes.ts'
import { composeQuestion } from '../content/composeQuestion.ts'
import type { Language } from '../languages/Language.ts'
import { languages } from '../languages/languages.ts'
import { replaceBlanks } from '../layout/stemParts.ts'
import type { Paper, PaperDraw, PaperQuestion, Section, SectionDraw } from '../Paper.ts'
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

const mixedTypes = ['single', 'multiple', 'trueFalse', 'single'] as const

/** Stems do not repeat in a paper: a question that was already asked is drawn anew from the next number. */
function composeFresh(language: Language, section: SectionDraw, style: Style, asked: Set<string>): PaperQuestion[] {
  const counts = { four: 4, three: 3, five: 5, two: 2, six: 6, eight: 8 }
  return section.questions.map((drawn) => {
    const type = section.kind === 'mixed' ? (mixedTypes[drawn.alsoRight % 4] ?? 'single') : section.kind
    const optionCount = style.optionCount === 'varying' ? drawn.optionCount : counts[style.optionCount]
    for (let pick = drawn.pick; ; pick++) {
      const draw = { ...drawn, pick, optionCount: type === 'multiple' ? Math.max(3, optionCount) : optionCount }
      const composed = composeQuestion(language, type, draw)
      const stem = replaceBlanks(composed.stem, () => '').join('\n')
      if (asked.has(stem)) continue
      asked.add(stem)
      return { ...composed, draw }
    }
  })
}

const printable: readonly PaperStyle['format'][] = ['txt', 'md', 'docx', 'html', 'xlsx', 'csv', 'json']

/** Returns the paper that a draw stands for. */
export function planPaper(draw: PaperDraw): Paper {
  const language = languages[draw.style.language] ?? languages.en
  if (!language) throw new Error('no language')
  const format = printable.includes(draw.style.format) ? draw.style.format : 'txt'
  const style = { ...draw.style, format, language: language.name } as const
  const asked = new Set<string>()
  const sections = draw.sections.map((section): Section => {
    const at = {
      kind: section.kind,
      isCjk: language.isCjk,
      format: style.format,
      isOnlySection: draw.sections.length === 1,
    }
    const settled = settleStyle(styleOf(draw, section), at)
    return {
      kind: section.kind,
      style: settled,
      words: draw.style.sectionsDiffer === 'everything' ? section.words : draw.words,
      questions: composeFresh(language, section, settled, asked),
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
    parts: parts.filter((part) => part.sections.length > 0),
  }
}
