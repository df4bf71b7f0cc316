/** Rules kept for documents of one kind. */
export const enRules = {
  title: 'Rules for documents',
  text: 'Kept from documents that you put right. They are offered when a similar document comes; nothing is applied by itself.',
  none: 'None yet. In a review, rules that mended a document can be kept for others like it.',
  count_one: '{{count, number}} rule',
  count_other: '{{count, number}} rules',
  forget: 'Remove the rules of {{name}}',
  keep: 'Keep for documents like this',
  kept: 'Kept for documents like this: they are offered for the next one.',
  toSettings: 'Kept rules',
  offer: 'The rules of “{{name}}” fit this document',
  wouldChange_one: '{{count, number}} question would change',
  wouldChange_other: '{{count, number}} questions would change',
  thenToCheck_zero: 'nothing would be left to review',
  thenToCheck_one: '{{count, number}} would be left to review',
  thenToCheck_other: '{{count, number}} would be left to review',
  apply: 'Apply the rules',
  /** What stands in place of words that differ from line to line. */
  holes: { letters: 'letters', truth: 'true or false', number: 'number', text: 'any text' },
}
