/** Choosing a practice. */
export const enStarting = {
  scope: 'Which questions',
  scopes: {
    all: 'All',
    plan: 'Today',
    unanswered: 'Unanswered',
    mistakes: 'Mistakes',
    due: 'Due',
    bookmarked: 'Bookmarked',
    reported: 'Reported',
  },
  order: 'Order',
  orders: { sequential: 'In order', random: 'Random', difficulty: 'Hardest first' },
  mode: 'How',
  modes: { practice: 'Answer', study: 'Read with answers', exam: 'Exam' },
  more: 'More choices',
  types: 'Types',
  sections: 'Sections',
  tags: 'Tags',
  banks: 'Together with',
  text: 'With these words',
  limit: 'At most',
  noLimit: 'No limit',
  shuffleOptions: 'Shuffle options',
  nothing: 'No such question',
  answered: '{{scope}}: {{done, number}} of {{total, number}} answered',
  read: '{{scope}}: {{done, number}} of {{total, number}} read',
  overSeveral: '{{scope}}, several banks',
  earlier_one: '{{count, number}} more to go on with',
  earlier_other: '{{count, number}} more to go on with',
  end: 'End it',
  practiseFound: 'Practise these',
}

/** Reading questions with their answers. */
export const enStudy = {
  answer: 'Answer',
  hide: 'Hide answers',
  show: 'Show answers',
  read: '{{count, number}} read',
  finished: 'Reading finished',
  open: 'Not read',
  finishText_one: '{{count, number}} question is not read yet.',
  finishText_other: '{{count, number}} questions are not read yet.',
  practise: 'Now answer them',
  onlyRead: 'Read, not answered',
}

/** What one can do about a question besides answering it. */
export const enTools = {
  label: 'This question',
  withKey: '{{name}} ({{key}})',
  bookmark: 'Bookmark',
  note: 'Note and tags',
  source: 'Show in source',
  edit: 'Edit',
  report: 'Report a mistake in it',
  used: {
    bookmark: 'Bookmarked',
    note: 'Note and tags, written',
    source: 'Show in source',
    edit: 'Edit',
    report: 'Reported',
  },
}
