import { is, letterLabels, marks, type Rule } from './Rule.ts'

/** Without letters there is nothing that a bracket or a key could name. */
export const optionRules: readonly Rule[] = [
  // "D is right" names nothing where no option has a letter
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet', 'box', 'circle', 'emptyParens', 'task') &&
      is(s, 'answerWord', 'sentence'),
    so: { answerWord: 'first' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet', 'box', 'circle', 'emptyParens', 'task'),
    so: { optionLines: 'oneEach', answerForm: 'text' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet', 'box', 'circle', 'emptyParens') &&
      !is(s, 'answerPlace', ...marks, 'mine', 'mineAndRight', 'none'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet') && is(s, 'answerPlace', 'mine', 'mineAndRight'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'box', 'circle', 'emptyParens', 'dashBullet', 'dotBullet') &&
      is(s, 'answerPlace', 'onlyRight'),
    so: { answerPlace: 'line' },
  },
  { when: (s) => is(s, 'optionLabel', 'none'), so: { between: 'blank', explanation: 'none', stemBreaks: 'none' } },
  { when: (s) => is(s, 'optionLabel', 'none') && is(s, 'number', 'none'), so: { number: 'dotSpace' } },
  {
    when: (s) =>
      is(s, 'optionLabel', 'digitDot') &&
      !is(s, 'number', 'question', 'questionLine', 'heading', 'qColon', 'topic', 'id'),
    so: { number: 'qDot' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'digitParen') && is(s, 'number', 'paren', 'none', 'lone', 'bare', 'dotLine'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'digitParens') && is(s, 'number', 'parens', 'fullParens', 'none', 'lone'),
    so: { number: 'dotSpace' },
  },
  { when: (s) => is(s, 'optionLabel', 'auto'), so: { optionLines: 'oneEach' } },
  {
    when: (s) => is(s, 'optionLines', 'letterAbove') && !is(s, 'optionLabel', ...letterLabels),
    so: { optionLines: 'oneEach' },
  },
  {
    when: (s) => is(s, 'explanation', 'perOption') && !is(s, 'optionLabel', ...letterLabels),
    so: { explanation: 'after' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'auto') && is(s, 'answerPlace', 'onlyRight', 'starred', 'ticked'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'answerPlace', 'onlyRight') &&
      is(s, 'optionLabel', 'digitDot', 'digitParen', 'digitParens', 'circled', 'roman'),
    so: { optionLabel: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'optionLines', 'glued') && !is(s, 'optionLabel', 'dot', 'fullDot', 'comma', 'space'),
    so: { optionLabel: 'dot' },
  },
  {
    when: (s) =>
      is(s, 'optionLines', 'behindStem', 'glued') &&
      is(s, 'answerPlace', 'behindStem', 'stemEnd', 'starred', 'ticked', 'onlyRight'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) => is(s, 'optionLines', 'table') && is(s, 'answerPlace', 'sameLine', 'onlyRight', ...marks),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'space') && is(s, 'optionLines', 'twoEach', 'allOne', 'behindStem'),
    so: { optionLines: 'tabs' },
  },
]
