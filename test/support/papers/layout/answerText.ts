import type { Style } from '../axes/styleAxes.ts'
import type { Language } from '../languages/Language.ts'
import type { PaperQuestion, Section } from '../Paper.ts'
import { ordinalOf } from './atOrLast.ts'
import { optionName } from './optionLabel.ts'
import { asBlank, blanksOf } from './stemParts.ts'

export type AnswerAt = { language: Language; section: Section; style: Style; question: PaperQuestion }

const joins = {
  glued: '',
  comma: ',',
  ideographic: '、',
  space: ' ',
  commaSpace: ', ',
  and: '',
  bar: '|',
  semicolon: ';',
}

const andOf: Partial<Record<Language['name'], string>> = {
  de: 'und',
  fr: 'et',
  es: 'y',
  pt: 'e',
  it: 'e',
  ru: 'и',
  ko: '와',
}

const joinOf = (join: Style['severalJoin'], { name }: Language): string =>
  join === 'and' ? ` ${andOf[name] ?? 'and'} ` : joins[join]

/** Returns the truth words of a section. */
export const truthWords = ({ language, style }: Pick<AnswerAt, 'language' | 'style'>) =>
  ordinalOf(language.truths, style.truthForm)

/** Returns the options of a true/false question, where it has any. */
export const truthOptionWords = ({ language, section }: Pick<AnswerAt, 'language' | 'section'>) =>
  ordinalOf(language.truthOptions, ['first', 'second', 'third', 'fourth'][section.words % 4] ?? 'first')

/** Returns the bare names of the right options: "B", "ac", "1,3". */
export function names({ language, style }: AnswerAt, right: readonly number[], join?: string): string {
  // "124" and "iiiii" would be one number: nobody glues them
  const isDigits = style.optionLabel.startsWith('digit') || style.optionLabel === 'roman'
  const wanted = joinOf(style.severalJoin, language)
  const glue = join ?? (isDigits && wanted === '' ? ',' : wanted)
  const named = right.map((index) => optionName(style.optionLabel, index, language.ownLetters))
  return style.answerForm === 'lower' ? named.join(glue).toLowerCase() : named.join(glue)
}

/** Returns the answer as it stands behind its label. `right`: other options, where somebody's own answer is meant. */
export function answerText(at: AnswerAt, right = at.question.right, truth = at.question.truth): string {
  const { question, style } = at
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choiceText(at, right)
    case 'trueFalse':
      return truthText(at, truth)
    case 'fillIn':
      return question.afterKind === 'bank' ? bankText(at) : blanksText(style, blanksOf(question.stem).map(asBlank))
    case 'shortAnswer':
      return question.reply
  }
}

function choiceText(at: AnswerAt, right: readonly number[]): string {
  const { style, question } = at
  const named = names(at, right)
  const texts = right.map((index) => question.options[index] ?? '')
  switch (style.answerForm) {
    case 'letter':
    case 'lower':
      return named
    case 'parens':
      return `(${named})`
    case 'dot':
      return right.length > 1 ? named : `${named}.`
    case 'letterPeriod':
      return at.language.isCjk ? `${named}。` : `${named}.`
    case 'letterAndText':
      return right
        .map(
          (index, nth) =>
            `${optionName(style.optionLabel, index, at.language.ownLetters)}${at.language.isCjk ? '、' : '. '}${texts[nth]}`,
        )
        .join(at.language.isCjk ? '；' : '; ')
    case 'index':
      return right.map((index) => index + 1).join(',')
    case 'letterColonText':
      return `${named}:${texts.join(';')};`
    case 'text':
      return texts.join(at.language.isCjk ? '；' : '; ')
  }
}

function truthText(at: AnswerAt, truth: boolean): string {
  const { style } = at
  if (style.truthOptions === 'lettered' && style.answerForm !== 'text')
    return optionName(style.optionLabel, truth ? 0 : 1, at.language.ownLetters)
  const words = style.truthOptions !== 'none' ? truthOptionWords(at) : truthWords(at)
  return truth ? words.right : words.wrong
}

/** The words of a bank, or their letters where the bank has letters. */
function bankText({ question, style }: AnswerAt): string {
  const words = blanksOf(question.stem).map(asBlank)
  const letters = words.map((word) => String.fromCharCode(65 + (question.after ?? []).indexOf(word)))
  if (style.matchForm === 'listBelow')
    return style.severalJoin === 'glued'
      ? letters.join('')
      : letters.map((letter, at) => `${at + 1}-${letter}`).join(', ')
  return words.map((word, at) => `${at + 1}. ${word}`).join('  ')
}

function blanksText(style: Style, blanks: readonly string[]): string {
  if (blanks.length === 1) return blanks[0] ?? ''
  switch (style.blanksJoin) {
    case 'semicolon':
      return blanks.join('; ')
    case 'fullSemicolon':
      return blanks.join('；')
    case 'comma':
      return blanks.join(', ')
    case 'space':
      return blanks.join('  ')
    case 'numbered':
      return blanks.map((blank, at) => `(${at + 1})${blank}`).join(' ')
    case 'slash':
      return blanks.join('/')
  }
}
