import { is, marks, type Rule } from './Rule.ts'

/** An answer has to be able to stand where it is printed. */
export const answerRules: readonly Rule[] = [
  {
    when: (s) => is(s, 'answerPlace', 'bracket', 'onlyRight') && is(s, 'gap', 'line', 'longLine', 'none'),
    so: { gap: 'half' },
  },
  { when: (s) => is(s, 'answerPlace', 'onBlank') && !is(s, 'gap', 'line', 'longLine'), so: { gap: 'line' } },
  {
    when: (s) => s.answerPlace.startsWith('key') && is(s, 'number', 'none', 'id', 'wordLine'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) =>
      is(s, 'answerPlace', 'frontBracket') && !is(s, 'number', 'dotSpace', 'dot', 'comma', 'fullDot', 'paren'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'answerSeparator', 'caretStar', 'hashes') && !is(s, 'answerPlace', 'sameLine', 'behindStem'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerSeparator', 'nextLine', 'arrow') && is(s, 'answerPlace', 'sameLine', 'behindStem'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerPlace', 'bareBelow') && is(s, 'answerForm', 'text', 'letterAndText'),
    so: { answerForm: 'letter' },
  },
  // an arrow stands for the label: of two answers nobody could tell whose is which
  {
    when: (s) => is(s, 'answerSeparator', 'arrow') && is(s, 'answerPlace', 'mine', 'mineAndRight'),
    so: { answerSeparator: 'colon' },
  },
  // a catalogue gives a number once
  { when: (s) => is(s, 'number', 'id') && is(s, 'numberRun', 'restart', 'doubled'), so: { numberRun: 'onward' } },
  { when: (s) => is(s, 'keyForm', 'headings') && s.answerPlace.startsWith('key'), so: { number: 'heading' } },
  {
    when: (s) => is(s, 'number', 'scriptId') && !is(s, 'answerPlace', 'none', ...marks),
    so: { answerPlace: 'line', answerForm: 'letter', explanation: 'none' },
  },
  // glued text comes of copying, and of scripts without spaces
  {
    when: (s, at) => is(s, 'explanation', 'glued') && !(at.language.isCjk && is(s, 'answerPlace', 'line', 'sameLine')),
    so: { explanation: 'sameLine' },
  },
  { when: (s) => is(s, 'explanation', 'sameLine') && is(s, 'answerPlace', 'mine'), so: { explanation: 'after' } },
  {
    when: (s) => is(s, 'answerSeparator', 'nextLine') && !is(s, 'answerPlace', 'line'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerPlace', 'stemEnd') && !is(s, 'answerForm', 'letter', 'lower'),
    so: { answerForm: 'letter' },
  },
  // "Answer is last in" would say two things
  {
    when: (s) => is(s, 'answerSeparator', 'space') && is(s, 'answerForm', 'text', 'letterAndText'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerWord', 'sentence') && !is(s, 'answerForm', 'letter', 'lower', 'parens'),
    so: { answerForm: 'letter' },
  },
]
