import { isSame, type Rational } from './Rational.ts'
import { readNumber } from './readNumber.ts'

const longest = 40
const hanAhead = /^\p{Script=Han}/u

/** Returns what is counted, and how many: 三个月, 第20条, 2/3以上 (after `plainSigns`). */
function read(text: string): { before: string; number: Rational; counted: string } | undefined {
  const plain = text.replace(/\s+/g, '')
  if (plain.length > longest) return undefined
  const before = plain.startsWith('第') ? '第' : ''
  const rest = plain.slice(before.length)
  for (let end = rest.length - (before === '' ? 1 : 0); end > 0; end--) {
    const counted = rest.slice(end)
    const number = counted === '' || hanAhead.test(counted) ? readNumber(rest.slice(0, end)) : undefined
    if (number) return { before, number, counted }
  }
  return undefined
}

/**
 * Returns whether two texts count the same word, in Chinese numerals or in digits: 三个月 and 3个月. No unit has to be known for that.
 */
export function countTheSame(key: string, given: string): boolean {
  const [a, b] = [read(key), read(given)]
  return (
    a !== undefined && b !== undefined && a.before === b.before && a.counted === b.counted && isSame(a.number, b.number)
  )
}
