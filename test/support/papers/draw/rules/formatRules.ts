import { is, type Rule, rich } from './Rule.ts'

/** A format cannot print everything. */
export const formatRules: readonly Rule[] = [
  { when: (s, at) => is(s, 'number', 'auto') && !rich(at) && at.format !== 'md', so: { number: 'dotSpace' } },
  { when: (s, at) => is(s, 'optionLabel', 'auto') && !rich(at) && at.format !== 'md', so: { optionLabel: 'dotSpace' } },
  { when: (s, at) => is(s, 'number', 'heading') && !rich(at) && at.format !== 'md', so: { number: 'questionLine' } },
  {
    when: (s, at) => is(s, 'answerPlace', 'coloured', 'underlined', 'highlighted') && !rich(at),
    so: { answerPlace: 'line' },
  },
  { when: (s, at) => is(s, 'answerPlace', 'bold') && !rich(at) && at.format !== 'md', so: { answerPlace: 'line' } },
  { when: (s, at) => is(s, 'stemBreaks', 'wrapped') && at.format !== 'txt', so: { stemBreaks: 'none' } },
  {
    when: (s, at) => is(s, 'optionLines', 'table') && at.format !== 'docx' && at.format !== 'html',
    so: { optionLines: 'allOne' },
  },
  { when: (s, at) => is(s, 'keyForm', 'headings') && at.format !== 'md', so: { keyForm: 'withExplanation' } },
  { when: (s, at) => is(s, 'keyForm', 'table') && at.format === 'txt', so: { keyForm: 'pairsLine' } },
  { when: (s, at) => at.format === 'md' && is(s, 'number', 'hash'), so: { number: 'dotSpace' } },
  { when: (_, at) => at.format !== 'md' && at.format !== 'html', so: { folded: 'none' } },
  { when: (s, at) => is(s, 'optionLabel', 'task') && at.format !== 'md', so: { optionLabel: 'box' } },
  { when: (s, at) => is(s, 'answerPlace', 'taskTick') && at.format !== 'md', so: { answerPlace: 'ticked' } },
  // in Markdown nested options hang on questions of a list
  { when: (s, at) => is(s, 'optionLabel', 'auto') && at.format === 'md', so: { number: 'auto' } },
  { when: (_, at) => !rich(at) && at.format !== 'md', so: { emphasis: 'none' } },
  { when: (s) => is(s, 'answerPlace', 'bold'), so: { emphasis: 'none' } },
]
