const yes = new Set([
  '对',
  '正确',
  '是',
  '真',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  't',
  'true',
  'y',
  'yes',
  'right',
  'correct',
  '正確',
  '對',
  '对的',
  '是的',
  '说法正确',
])
const no = new Set([
  '错',
  '错误',
  '否',
  '非',
  '假',
  '×',
  '✗',
  '✘',
  '✕',
  '✖',
  '╳',
  '❌',
  '☒',
  'x',
  'χ',
  'ⅹ',
  'f',
  'false',
  'n',
  'no',
  'wrong',
  'incorrect',
  '不对',
  '不正确',
  '錯誤',
  '錯',
  '不是',
  '错的',
  '说法错误',
  '误',
  '叉',
  '﹙×﹚',
])
for (const word of ['勾', '√√', 'v', '∨']) yes.add(word)

/** Letters that only mean a truth value where nothing else is possible. */
const needsContext = new Set([
  't',
  'f',
  'y',
  'n',
  'x',
  'v',
  '∨',
  'χ',
  'ⅹ',
  '是',
  '非',
  '否',
  '真',
  '假',
  'yes',
  'no',
  'right',
  '误',
])

const trimmed = (text: string): string =>
  text
    .trim()
    .replace(/^[([{“"']+|[)\]}。.;,、”"'!]+$/g, '')
    .trim()
    .toLowerCase()

/** The truth value that a word stands for, or null. `strict` leaves out words that may mean something else. */
export function truthOf(text: string, strict = false): boolean | null {
  if (text.length > 12) return null
  const word = trimmed(text)
  if (strict && needsContext.has(word)) return null
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}
