/** Grades of answers in words: who gave them, for what, and where one waits. */
export const enGrading = {
  by: 'Graded by {{model}} ({{provider}})',
  override: 'Grade it differently',
  points: '{{awarded}} of {{points}}',
  state: {
    underWay: 'The model is grading',
    waiting: 'The model cannot grade yet',
    failed: 'The model could not grade this',
  },
  countsNothing: 'Until it is graded it counts neither as right nor as wrong. You can grade it yourself at once.',
  toSettings: 'Settings',
  again: 'Ask again',
  open: {
    text_one: '{{count, number}} of your answers has no grade yet.',
    text_other: '{{count, number}} of your answers have no grade yet.',
    ask: 'Have them graded',
  },
  nothing: {
    repeatsQuestion: 'The answer only repeats the question.',
    addressesGrader: 'The answer only tells the grader what to do.',
  },
}
