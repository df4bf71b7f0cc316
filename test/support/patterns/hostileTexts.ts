/** What a text is made of that patterns stumble over: signs and words that they repeat, and that repeat within one another. */
const units = [
  ...[
    ' ',
    '\n',
    '\t',
    '\u3000',
    ' \n',
    '\r\n',
    '(',
    '（',
    '[',
    '{',
    '<',
    '"',
    "'",
    '“',
    '`',
    '$',
    '\\',
    '*',
    '#',
    '|',
    '&',
    '=',
  ],
  ...['_', '-', '—', '.', ',', '，', '、', ':', '：', ';', '/', '%', '~', '+', '1', 'a', 'A', '题', 'é', '①', 'II'],
  ...[
    'a ',
    '1 ',
    '1.',
    'A.',
    'A ',
    '1,',
    '1、',
    'a:',
    'a-',
    '(a',
    '()',
    '[]',
    '${',
    '<a ',
    '<p>',
    '<!-- c -->',
    '/*',
    '"a",',
    '__ ',
    '- ',
    '| ',
    '答案',
    'Answer: ',
  ],
]
const starts = ['', '1. ']
const ends = ['', '!\u0000', 'x\n']

/** Returns texts, each of one thing so many times. */
export const hostileTexts = (times: number): string[] =>
  units.flatMap((unit) => starts.flatMap((start) => ends.map((end) => start + unit.repeat(times) + end)))
