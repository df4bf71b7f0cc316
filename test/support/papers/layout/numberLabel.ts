import type { Style } from '../axes/styleAxes.ts'
import { seeded } from '../content/seeded.ts'
import type { Language } from '../languages/Language.ts'
import type { PaperQuestion, Section } from '../Paper.ts'
import { atOrLast } from './atOrLast.ts'
import { numbered } from './numberWords.ts'
import type { AutoLabel, Line } from './Sheet.ts'
import { line } from './Sheet.ts'

/** Lines of their own before the stem, and what stands before it on its line. */
export type NumberLabel = { before: readonly Line[]; prefix: string; auto?: AutoLabel; heading?: 1 | 2 | 3 }

type At = { language: Language; section: Section; style: Style; question: PaperQuestion; number: number; index: number }

export const typeTag = ({ language, section, question }: Pick<At, 'language' | 'section' | 'question'>): string =>
  atOrLast(language.typeTags[question.type], section.words % language.typeTags[question.type].length)

/** Returns how a question of a section is numbered. */
export function numberLabel(at: At): NumberLabel {
  const { language, section, style, number, index } = at
  const word = atOrLast(language.questionLabels, section.words % language.questionLabels.length)
  const label = numbered(word, number)
  const gap = language.isCjk ? '' : ' '
  const inline = (prefix: string): NumberLabel => ({ before: [], prefix })
  const above = (...texts: string[]): NumberLabel => ({ before: texts.map((text) => line(text)), prefix: '' })
  switch (style.number) {
    case 'dotSpace':
      return inline(`${number}. `)
    case 'dot':
      return inline(`${number}.`)
    case 'comma':
      return inline(`${number}、`)
    case 'fullDot':
      return inline(`${number}．`)
    case 'paren':
      return inline(`${number})${gap}`)
    case 'parens':
      return inline(`(${number})${gap}`)
    case 'fullParens':
      return inline(`（${number}）`)
    case 'bare':
      return inline(`${number} `)
    case 'padded':
      return inline(`${String(number).padStart(2, '0')}. `)
    case 'square':
      return inline(`[${number}] `)
    case 'lenticular':
      return inline(`【${number}】`)
    case 'hash':
      return inline(`#${number} `)
    case 'qDot':
      return inline(`Q${number}. `)
    case 'qParen':
      return inline(`Q${number}) `)
    case 'qColon':
      return inline(`Q${number}: `)
    case 'numero':
      return inline(`No. ${number} `)
    case 'dash':
      return inline(`${number} - `)
    case 'question':
      return inline(`${label}${/[:：】]$/.test(label) ? gap : /\d$/.test(label) ? '. ' : ' '}`)
    case 'questionLine':
      return above(label)
    case 'heading':
      return { before: [line(label, { heading: 3 })], prefix: '' }
    case 'lone':
      return above(String(number))
    case 'dotLine':
      return above(`${number}.`)
    case 'brokenLabel':
      return language.isCjk ? above('第', String(number), '题') : above('Question', String(number))
    case 'tagLine':
      return above(`${number}.【${typeTag(at)}】`)
    case 'tagInNumber':
      return inline(section.words % 2 === 0 ? `第${number}题(${typeTag(at)})：` : `${number}.【${typeTag(at)}】`)
    case 'topic':
      return above(`Question #${number}Topic ${1 + (section.words % 3)}`)
    case 'id':
      return above(`${idPrefix(section.words)}-${String(1000 + section.words + index * 3)}`)
    case 'auto':
      return {
        ...inline(''),
        auto: { format: 'decimal', ends: section.words % 3 === 0 ? '、' : '.', list: 'questions', count: number },
      }
    case 'scriptId':
      return above(`A#Q${number}.`)
    case 'blankFront':
      return inline(`____ ${number}. `)
    case 'spacedQ':
      return inline(`Q ${number}. `)
    case 'letterNumber':
      return inline(`A ${String(number).padStart(2, '0')} - `)
    case 'wordLine':
      return above(language.isCjk ? '题目' : 'Question')
    case 'slashLine':
      return above(`${number}/${Math.max(number, section.questions.length)}`)
    case 'none':
      return inline('')
  }
}

const idPrefix = (words: number) => ['NET', 'LAB', 'G1A', 'SAFE'][seeded(words).below(4)] ?? 'NET'

/** Returns the printed numbers of a section's questions. `from`: the number after the last one of the section before. */
export function numbersOf(style: Style, count: number, from: number, words: number): number[] {
  const start =
    style.numberRun === 'restart' ? 1 : style.numberRun === 'offset' && from === 1 ? 2 + (words % 200) : from
  const numbers = Array.from({ length: count }, (_, at) => start + at)
  const odd = 1 + (words % Math.max(1, count - 1))
  if (style.numberRun === 'gaps') return numbers.map((value, at) => (at >= odd ? value + 1 + (words % 2) : value))
  if (style.numberRun === 'doubled') return numbers.map((value, at) => (at >= odd ? value - 1 : value))
  return numbers
}
