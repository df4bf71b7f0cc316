import { plus, type Rational, rational, times } from './Rational.ts'

const digits = new Map<string, bigint>(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign): [string, bigint] => [sign, BigInt(value)]),
  ),
)
const tens = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
])
const myriads = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
])

/** "一九四九": a digit a sign. */
function digitByDigit(text: string): bigint | undefined {
  const values = [...text].map((sign) => digits.get(sign))
  return values.includes(undefined) ? undefined : BigInt(values.join(''))
}

/** "三千零五万六百": each step smaller than the one before. A last digit without its step is of the next one: "二百五" is 250. */
function stepByStep(text: string): bigint | undefined {
  let [total, section, pending, next]: [bigint, bigint, bigint | undefined, bigint] = [0n, 0n, undefined, 1n]
  let [lastStep, lastMyriad]: [bigint, bigint] = [10_000n, 10n ** 16n]
  for (const sign of text) {
    const digit = digits.get(sign)
    const step = tens.get(sign)
    const myriad = myriads.get(sign)
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0n) return undefined
      if (digit === 0n) next = 1n
      pending = digit
    } else if (step !== undefined) {
      if (step >= lastStep || pending === 0n || (pending === undefined && step !== 10n)) return undefined
      section += (pending ?? 1n) * step
      ;[pending, lastStep, next] = [undefined, step, step / 10n]
    } else if (myriad !== undefined) {
      const value = section + (pending ?? 0n)
      if (myriad >= lastMyriad || value === 0n) return undefined
      total += value * myriad
      ;[section, pending, lastStep, lastMyriad, next] = [0n, undefined, 10_000n, myriad, myriad / 10n]
    }
  }
  return total + section + (pending ?? 0n) * next
}

const wholes = '零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億'
const number = new RegExp(`^(负)?([${wholes}]{1,24})(?:点([零〇一二三四五六七八九]{1,24}))?$`, 'u')
const fraction = new RegExp(`^(负)?([${wholes}]{1,12})分之([${wholes}点]{1,24})$`, 'u')

/** Reads a number in Chinese numerals: 三十五, 一九四九, 三点一四, 负五, 百分之五十, 二分之一. The whole text or nothing. */
export function readChineseNumber(text: string): Rational | undefined {
  const parts = fraction.exec(text)
  if (parts) {
    const over = parts[2] === '百' ? rational(100n) : parts[2] === '千' ? rational(1000n) : readWhole(parts[2] ?? '')
    const of = readChineseNumber(parts[3] ?? '')
    if (!over || !of || over.of === 0n) return undefined
    return times(rational(parts[1] ? -of.of : of.of, of.over), rational(over.over, over.of))
  }
  const [, minus, whole = '', decimals] = number.exec(text) ?? []
  const value = whole === '' ? undefined : readWhole(whole)
  if (!value) return undefined
  const tail = decimals === undefined ? 0n : (digitByDigit(decimals) ?? 0n)
  const exact = plus(value, rational(tail, 10n ** BigInt(decimals?.length ?? 0)))
  return minus === undefined ? exact : rational(-exact.of, exact.over)
}

function readWhole(text: string): Rational | undefined {
  const value = digitByDigit(text) ?? stepByStep(text)
  return value === undefined ? undefined : rational(value)
}
