import { inlineNumbers, is, isOne, isPair, letterLabels, marks, type Rule } from './Rule.ts'

const keys = ['keyEnd', 'keySection', 'keyStart', 'none'] as const
const plain = {
  typeTag: 'none',
  explanation: 'none',
  extras: 'none',
  stemBreaks: 'none',
  buttons: 'none',
  folded: 'none',
} as const

/** Options and passages that several questions share: letters name the options, and nothing can be marked at a question. */
const sharedRules: readonly Rule[] = [
  {
    when: (s, at) => isOne(at, 'sharedOptions', 'matching', 'cloze') && !is(s, 'optionLabel', ...letterLabels),
    so: { optionLabel: 'dotSpace' },
  },
  {
    when: (s, at) => isOne(at, 'sharedOptions', 'matching') && is(s, 'answerPlace', ...marks),
    so: { answerPlace: 'line' },
  },
  { when: (_, at) => isOne(at, 'sharedOptions', 'matching'), so: { optionLines: 'oneEach' } },
  { when: (_, at) => isOne(at, 'matching', 'cloze', 'wordBank'), so: plain },
  {
    when: (s, at) => isOne(at, 'matching', 'cloze', 'wordBank') && is(s, 'titleForm', 'none'),
    so: { titleForm: 'plain' },
  },
  {
    when: (s, at) => isOne(at, 'passage', 'sharedOptions', 'matching', 'cloze') && !is(s, 'number', ...inlineNumbers),
    so: { number: 'dotSpace' },
  },
  {
    when: (s, at) => isOne(at, 'passage', 'sharedOptions') && is(s, 'stemBreaks', 'twoParagraphs', 'long'),
    so: { stemBreaks: 'none' },
  },
  {
    when: (s, at) => isOne(at, 'matching') && !is(s, 'answerPlace', ...keys, 'frontBracket'),
    so: { answerPlace: 'keySection' },
  },
  { when: (s, at) => isOne(at, 'cloze') && !is(s, 'answerPlace', ...keys), so: { answerPlace: 'keySection' } },
  // a gap is numbered as its options are
  { when: (s, at) => isOne(at, 'cloze') && is(s, 'number', 'padded'), so: { number: 'dotSpace' } },
  { when: (_, at) => isOne(at, 'matching', 'cloze'), so: { answerForm: 'letter', between: 'none' } },
  {
    when: (s, at) =>
      isOne(at, 'cloze', 'matching') && is(s, 'keyForm', 'withExplanation', 'blocks', 'headings', 'table'),
    so: { keyForm: 'pairsLine' },
  },
]

const bankRules: readonly Rule[] = [
  { when: (s, at) => isOne(at, 'wordBank') && !is(s, 'answerPlace', 'line', 'none'), so: { answerPlace: 'line' } },
  { when: (s, at) => isOne(at, 'wordBank') && !is(s, 'number', ...inlineNumbers), so: { number: 'dotSpace' } },
  {
    when: (s, at) => isOne(at, 'wordBank') && !is(s, 'answerSeparator', 'colon', 'fullColon'),
    so: { answerSeparator: 'colon' },
  },
]

/** A term and its meaning on one line need a title that says so, and nothing else beside them. */
const pairRules: readonly Rule[] = [
  { when: (s, at) => isOne(at, 'translations') && is(s, 'pairForm', 'colon', 'dash'), so: { pairForm: 'tab' } },
  // a page shows a tab as one blank
  { when: (s, at) => is(s, 'pairForm', 'tab') && at.format === 'html', so: { pairForm: 'nextLine' } },
  { when: (s, at) => isPair(s, at), so: { ...plain, answerPlace: 'line' } },
  { when: (s, at) => isPair(s, at) && is(s, 'titleForm', 'none'), so: { titleForm: 'plain' } },
  { when: (s, at) => isPair(s, at) && !is(s, 'number', ...inlineNumbers, 'none', 'auto'), so: { number: 'dotSpace' } },
]

/** Copies of a learning site have its look, not the paper's. */
const reviewRules: readonly Rule[] = [
  {
    when: (s, at) =>
      is(s, 'review', 'moodle') &&
      !(at.language.review && isOne(at, 'single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer', 'mixed')),
    so: { review: 'none' },
  },
  {
    when: (s, at) =>
      is(s, 'review', 'canvas') &&
      !(at.language.name === 'en' && isOne(at, 'single', 'multiple', 'trueFalse', 'mixed')),
    so: { review: 'none' },
  },
  {
    when: (s, at) => is(s, 'review', 'votes') && !(at.language.name === 'en' && isOne(at, 'single', 'multiple')),
    so: { review: 'none' },
  },
  {
    when: (s) => !is(s, 'review', 'none'),
    so: { ...plain, number: 'questionLine', answerPlace: 'line', answerForm: 'text', truthOptions: 'plain' },
  },
  { when: (s) => is(s, 'review', 'canvas') && is(s, 'between', 'none'), so: { between: 'blank' } },
]

export const groupRules: readonly Rule[] = [...sharedRules, ...bankRules, ...pairRules, ...reviewRules]
