import { fillTemplate } from '../content/fillTemplate.ts'
import { pickOf, seeded } from '../content/seeded.ts'
import type { AnswerAt } from './answerText.ts'
import { answerText, names } from './answerText.ts'
import { gapText } from './gapText.ts'
import type { Run } from './Sheet.ts'
import { asBlank, blanksOf, gapMark, replaceBlanks } from './stemParts.ts'

/** A stem as printed, a list of runs a paragraph, and as a reader copies it out. */
export type LaidStem = { printed: readonly (readonly Run[])[]; read: string }

/** Returns the stem with its gap, its answer where it stands in the stem, and what the paper adds to it. */
export function layStem(at: AnswerAt): LaidStem {
  const { question, style } = at
  if (question.pool === 'wordBank') return layBank(at)
  if (question.type === 'fillIn') return layBlanks(at)
  const open = withContext(at, question.stem)
  const printed = open.map((text, index) => (index === open.length - 1 ? withGap(at, text, answerInStem(at)) : text))
  const read = open.map((text, index) => (index === open.length - 1 ? withGap(at, text, '') : text))
  const ends = style.answerPlace === 'stemEnd' ? `${at.language.isCjk ? '' : ' '}${answerText(at)}` : ''
  return {
    printed: printed.map((text, index) => [{ text: index === printed.length - 1 ? text + ends : text }]),
    read: read.join('\n'),
  }
}

/** What fills the gap: the answer where the paper prints it there. */
function answerInStem(at: AnswerAt): string {
  const { style, question } = at
  if (style.answerPlace !== 'bracket' && style.answerPlace !== 'onBlank') return ''
  if (question.type === 'trueFalse') return answerText(at)
  if (question.type === 'shortAnswer') return ''
  return names(at, question.right)
}

const gaps = {
  full: (inner: string) => `（${inner}）`,
  fullSpaced: (inner: string) => (inner ? `（ ${inner} ）` : '（    ）'),
  half: (inner: string) => `(${inner})`,
  halfSpaced: (inner: string) => (inner ? `( ${inner} )` : '(   )'),
  line: (inner: string) => (inner ? `__${inner}__` : '____'),
  longLine: (inner: string) => (inner ? `____${inner}____` : '__________'),
  none: () => '',
}

function withGap({ language, question, style }: AnswerAt, text: string, inner: string): string {
  if (question.type === 'shortAnswer') return text
  const isLine = style.gap === 'line' || style.gap === 'longLine'
  const gap = gaps[style.gap](inner)
  if (text.includes(gapMark)) {
    const isAtEnd = /⟨⟩[。.]?$/.test(text)
    if (isAtEnd && gap === '') return text.replace(/\s*⟨⟩[。.]?$/, '')
    // a gap within a sentence cannot be left out
    const shown = gap || (language.isCjk ? '（ ）' : '____')
    return text.replace(gapMark, shown).trimEnd()
  }
  if (question.type === 'trueFalse' && isLine) return text
  if (gap === '' || (isLine && inner === '')) return text
  return language.isCjk ? text + gap : `${text} ${gap}`
}

/** Puts a scene before the question, in its paragraph or as one of its own. */
function withContext({ language, question, style, section }: AnswerAt, stem: readonly string[]): readonly string[] {
  const isCase = question.type === 'single' || question.type === 'multiple' || section.kind === 'parts'
  if (!isCase || section.kind === 'cloze' || section.kind === 'matching') return stem
  if (style.stemBreaks !== 'long' && style.stemBreaks !== 'twoParagraphs') return stem
  const random = seeded(question.draw.pick + 1)
  const scene = fillTemplate(pickOf(language.content.passages, random), language.content, random)
  if (style.stemBreaks === 'twoParagraphs') return [scene, ...stem]
  return [`${scene}${language.isCjk ? '' : ' '}${stem[0] ?? ''}`, ...stem.slice(1)]
}

/** A passage whose words are in a list: the gaps are numbered and stay empty. */
function layBank({ question, style }: AnswerAt): LaidStem {
  const text = question.stem
    .join('\n')
    .replace(/\[\[.+?\]\]⟦(\d+)⟧/g, (_, at: string) => gapText(style.gapForm, Number(at) + 1))
  return { printed: [[{ text }]], read: text }
}

const blankForms = {
  line: '____',
  longLine: '____________',
  shortLine: '__',
  brackets: '（）',
  spacedBrackets: '（    ）',
  numbered: '____',
}

function layBlanks({ question, style, language }: AnswerAt): LaidStem {
  const narrow = (text: string) => (language.isCjk ? text : text.replace('（', '(').replace('）', ')'))
  const blank = (index: number) =>
    style.blankForm === 'numbered' ? `__(${index + 1})__` : narrow(blankForms[style.blankForm])
  const read = replaceBlanks(question.stem, (_, index) => blank(index)).join('\n')
  switch (style.answerPlace) {
    case 'onBlank': {
      const edge = style.blankForm === 'longLine' ? '____' : '__'
      return { read, printed: replaceBlanks(question.stem, (answer) => edge + answer + edge).map((text) => [{ text }]) }
    }
    case 'bracket':
      return {
        read,
        printed: replaceBlanks(question.stem, (answer) => narrow(`（${answer}）`)).map((text) => [{ text }]),
      }
    case 'coloured':
    case 'underlined':
      return { read, printed: question.stem.map((part) => markedRuns(part, style.answerPlace === 'coloured')) }
    default:
      return { read, printed: replaceBlanks(question.stem, (_, index) => blank(index)).map((text) => [{ text }]) }
  }
}

function markedRuns(part: string, isColoured: boolean): Run[] {
  return part.split(/(\[\[.+?\]\])/).flatMap((piece): Run[] => {
    if (!piece.startsWith('[[')) return piece === '' ? [] : [{ text: piece }]
    return [{ text: asBlank(piece), ...(isColoured ? { colour: true as const } : { underline: true as const }) }]
  })
}

export const blankTexts = (stem: readonly string[]): string[] => blanksOf(stem).map(asBlank)
