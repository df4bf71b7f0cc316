import { is, type Rule } from './Rule.ts'

/** Signs of Chinese script stand in no paper of another. */
export const scriptRules: readonly Rule[] = [
  {
    when: (s, at) => !at.language.isCjk && is(s, 'number', 'comma', 'lenticular', 'tagLine', 'tagInNumber'),
    so: { number: 'dotSpace' },
  },
  { when: (s, at) => !at.language.isCjk && is(s, 'number', 'fullDot'), so: { number: 'dot' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'number', 'fullParens'), so: { number: 'paren' } },
  { when: (s, at) => at.language.isCjk && is(s, 'number', 'topic', 'numero'), so: { number: 'comma' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'optionLabel', 'comma'), so: { optionLabel: 'dotSpace' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'optionLabel', 'fullDot'), so: { optionLabel: 'paren' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'optionLabel', 'fullParens'), so: { optionLabel: 'lowerParen' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'gap', 'full', 'fullSpaced', 'half'), so: { gap: 'none' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'gap', 'halfSpaced'), so: { gap: 'line' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'titleForm', 'counted'), so: { titleForm: 'part' } },
  {
    when: (s, at) => !at.language.isCjk && is(s, 'titleForm', 'countedDot', 'countedParens', 'square'),
    so: { titleForm: 'plain' },
  },
  { when: (s, at) => at.language.isCjk && is(s, 'titleForm', 'roman'), so: { titleForm: 'counted' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'answerSeparator', 'fullColon'), so: { answerSeparator: 'colon' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'severalJoin', 'ideographic'), so: { severalJoin: 'commaSpace' } },
  { when: (s, at) => at.language.isCjk && is(s, 'severalJoin', 'and'), so: { severalJoin: 'ideographic' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'optionLines', 'glued'), so: { optionLines: 'tabs' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'blankForm', 'numbered'), so: { blankForm: 'line' } },
  { when: (s, at) => !at.language.isCjk && is(s, 'typeTag', 'leadSquare'), so: { typeTag: 'lead' } },
  { when: (s, at) => at.language.isCjk && is(s, 'number', 'blankFront', 'letterNumber'), so: { number: 'dot' } },
  {
    when: (s, at) => !at.language.isCjk && is(s, 'answerForm', 'letterColonText'),
    so: { answerForm: 'letterAndText' },
  },
  { when: (s, at) => !at.language.ownLetters && is(s, 'optionLabel', 'own'), so: { optionLabel: 'dotSpace' } },
  { when: (s, at) => !at.language.ownLetters && is(s, 'optionLabel', 'ownParen'), so: { optionLabel: 'paren' } },
  { when: (s, at) => at.language.usualLabel === 'own' && is(s, 'optionLabel', 'dot'), so: { optionLabel: 'own' } },
  {
    when: (s, at) => at.language.usualLabel === 'ownParen' && is(s, 'optionLabel', 'dot'),
    so: { optionLabel: 'ownParen' },
  },
  {
    when: (s, at) => at.language.usualLabel === 'circled' && is(s, 'optionLabel', 'dot'),
    so: { optionLabel: 'circled' },
  },
  {
    when: (s, at) => at.language.usualLabel === 'lowerParen' && is(s, 'optionLabel', 'dot'),
    so: { optionLabel: 'lowerParen' },
  },
  {
    when: (s, at) => at.language.usualLabel === 'parens' && is(s, 'optionLabel', 'dot'),
    so: { optionLabel: 'parens' },
  },
]
