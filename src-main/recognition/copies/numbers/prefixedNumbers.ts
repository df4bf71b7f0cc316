import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'

/**
 * "SQL Question 3:", "== Card no. 3 ==", "SQL Question 3 Detailed Solution": words, the word of a number, the number, perhaps what follows
 * it; signs may stand around all.
 */
const prefixed = new RegExp(
  `^((?:[^\\p{L}\\p{N}\\s]{1,4} ?)?\\p{L}[\\p{L}\\p{N}+#.&-]{0,20}(?: \\p{L}[\\p{L}-]{0,20}){0,2}) ((?:${anyOf('numbered')})\\s?(\\d{1,4}))\\s?[:.]?((?: \\p{L}{3,12}){0,2})\\s?:?(?: ?[=~*#|_<>«»—-]{1,4})?$`,
  'iu',
)
const solution = new RegExp(
  `^ (?:detailed |full |complete )?(?:${anyOf('explanation')}|solutions?|answers? explained)$`,
  'iu',
)
const longest = 70
const fewest = 3
const nearlyAll = 0.8

type Found = Readonly<{ prefix: string; number: string; value: number; rest: string }>

function foundIn({ folded, aside, kind }: Line): Found | null {
  if (aside !== null || kind === 'code' || folded.length > longest) return null
  const [, prefix = '', number = '', digits = '', rest = ''] = prefixed.exec(folded) ?? []
  return digits === '' || (rest !== '' && !solution.test(rest)) ? null : { prefix, number, value: Number(digits), rest }
}

/**
 * The same words before the number of every question, which counts up, go ("SQL Question 3:"); where the number stands once more with a
 * word for a solution behind it, what follows explains.
 */
export function readPrefixedNumbers(lines: readonly Line[]): readonly Line[] {
  const found = lines.map(foundIn)
  const all = found.filter((one) => one !== null)
  const numbers = all.filter(({ rest }) => rest === '')
  const [first] = numbers
  if (numbers.length < fewest || !first) return lines
  const same = numbers.filter(({ prefix }) => prefix === first.prefix)
  const goesOn = same.filter(({ value }, at) => at === 0 || value === (same[at - 1]?.value ?? 0) + 1).length
  if (same.length < numbers.length * nearlyAll || goesOn < same.length * nearlyAll) return lines
  return changeEach(lines, (line, at) => {
    const own = found[at]
    if (!own || own.prefix !== first.prefix) return line
    const text = own.rest === '' ? `Question ${own.value}:` : 'Explanation:'
    return { ...line, text, folded: text, marks: [], level: 0, kind: 'paragraph', bullet: '' }
  })
}
