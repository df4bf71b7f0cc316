import { is, isChoice, isOne, isOpen, marks, type Rule } from './Rule.ts'

const inPlace = ['bracket', 'onBlank', 'coloured', 'underlined'] as const

/** Statements: truth words instead of letters, marks only where there are options to mark. */
const truthRules: readonly Rule[] = [
  { when: (s, at) => is(s, 'answerPlace', 'taskTick') && !isOne(at, 'trueFalse'), so: { answerPlace: 'ticked' } },
  {
    when: (s) => is(s, 'answerPlace', 'taskTick'),
    so: {
      number: 'none',
      truthOptions: 'none',
      explanation: 'none',
      extras: 'none',
      between: 'none',
      typeTag: 'none',
      gap: 'none',
      stemBreaks: 'none',
    },
  },
  { when: (s) => is(s, 'answerPlace', 'taskTick') && is(s, 'titleForm', 'none'), so: { titleForm: 'heading' } },
  {
    when: (s, at) => isOne(at, 'trueFalse') && is(s, 'answerPlace', ...marks) && is(s, 'truthOptions', 'none'),
    so: { truthOptions: 'lettered' },
  },
  {
    when: (s, at) => isOne(at, 'trueFalse') && is(s, 'answerPlace', 'onlyRight', 'onBlank'),
    so: { answerPlace: 'bareBelow' },
  },
  {
    when: (s, at) =>
      isOne(at, 'trueFalse') &&
      is(s, 'optionLabel', 'none', 'digitDot', 'digitParen', 'digitParens', 'roman', 'circled'),
    so: { optionLabel: 'dotSpace' },
  },
]

const fillPlaces = [
  'line',
  'sameLine',
  'behindStem',
  'bracket',
  'onBlank',
  'coloured',
  'underlined',
  'keyEnd',
  'keySection',
  'keyStart',
  'none',
] as const

/** Blanks: an answer in place is seen only where a title says what the underlined words are. */
const fillRules: readonly Rule[] = [
  { when: (s, at) => isOne(at, 'fillIn') && !is(s, 'answerPlace', ...fillPlaces), so: { answerPlace: 'line' } },
  {
    when: (s, at) =>
      isOne(at, 'fillIn') && is(s, 'answerPlace', 'onBlank') && !is(s, 'blankForm', 'line', 'longLine', 'shortLine'),
    so: { blankForm: 'line' },
  },
  {
    when: (s, at) =>
      isOne(at, 'fillIn') && is(s, 'answerPlace', 'bracket') && !is(s, 'blankForm', 'brackets', 'spacedBrackets'),
    so: { blankForm: 'brackets' },
  },
  {
    when: (s, at) => isOne(at, 'fillIn') && is(s, 'answerPlace', ...inPlace) && is(s, 'titleForm', 'none'),
    so: { titleForm: 'plain' },
  },
  {
    when: (s, at) => isOne(at, 'fillIn') && is(s, 'answerSeparator', 'nextLine', 'space'),
    so: { answerSeparator: 'colon' },
  },
]

const openPlaces = ['line', 'bareBelow', 'keyEnd', 'keySection', 'keyStart', 'none'] as const

/** Open questions: a reply is text, so it is labelled, on lines of its own or in a key. */
const openRules: readonly Rule[] = [
  { when: (s, at) => isOpen(at) && !is(s, 'answerPlace', ...openPlaces), so: { answerPlace: 'line' } },
  {
    when: (s, at) => isOpen(at) && is(s, 'answerPlace', 'bareBelow') && is(s, 'number', 'none'),
    so: { number: 'dotSpace' },
  },
  { when: (s, at) => isOne(at, 'parts') && is(s, 'answerPlace', 'bareBelow'), so: { answerPlace: 'line' } },
  {
    when: (s, at) => isOpen(at) && is(s, 'answerSeparator', 'space', 'equals', 'dash', 'arrow', 'caretStar', 'hashes'),
    so: { answerSeparator: 'colon' },
  },
  { when: (s, at) => isOpen(at) && is(s, 'number', 'none'), so: { replyPlace: 'sameLine' } },
  // the parts are counted (1), (2)
  { when: (s, at) => isOne(at, 'parts') && is(s, 'number', 'parens', 'fullParens'), so: { number: 'dotSpace' } },
  {
    when: (s, at) => (isOpen(at) || isOne(at, 'fillIn')) && is(s, 'keyForm', 'runs', 'dashes', 'table', 'gluedPairs'),
    so: { keyForm: 'pairsLines' },
  },
]

/** What no type is told by has to be said: in a title or behind the number. */
export const kindRules: readonly Rule[] = [
  {
    when: (s, at) =>
      isOne(at, 'mixed') &&
      is(s, 'typeTag', 'none') &&
      !is(s, 'number', 'tagLine', 'tagInNumber') &&
      is(s, 'answerPlace', 'none', 'mine'),
    so: { typeTag: 'lead' },
  },
  { when: (_, at) => isOne(at, 'mixed'), so: { titleForm: 'none' } },
  {
    when: (s, at) =>
      isOne(at, 'multiple', 'trueFalse') &&
      is(s, 'answerPlace', 'none', 'mine') &&
      is(s, 'titleForm', 'none') &&
      is(s, 'typeTag', 'none'),
    so: { typeTag: 'lead' },
  },
  { when: (_, at) => isOne(at, 'wordBank', 'terms', 'translations'), so: { titleKind: 'known' } },
  // an unknown title says no type: the answers have to
  {
    when: (s, at) => !isOpen(at) && is(s, 'answerPlace', 'none', 'mine', 'taskTick', ...inPlace),
    so: { titleKind: 'known' },
  },
  ...truthRules,
  ...fillRules,
  ...openRules,
  { when: (s, at) => isOne(at, 'multiple', 'mixed') && is(s, 'keyForm', 'runs'), so: { keyForm: 'pairsLine' } },
  { when: (s, at) => !isChoice(at) && is(s, 'answerWord', 'sentence'), so: { answerWord: 'first' } },
  {
    when: (s) => is(s, 'number', 'none') && is(s, 'between', 'none') && !is(s, 'answerPlace', 'taskTick'),
    so: { between: 'blank' },
  },
]
