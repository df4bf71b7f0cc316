const chineseDigits = '〇一二三四五六七八九'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Reads a Chinese number: 十二 is 12, 三百 is 300; undefined for what is no number. */
function chineseNumber(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千]+$/u.test(text)) return undefined
  let sum = 0
  let digit = 0
  for (const sign of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit) {
      sum += (digit || 1) * unit
      digit = 0
    } else digit = chineseDigits.indexOf(sign)
  }
  return sum + digit
}

function namedNumber(word: string): number | undefined {
  const place = [months, weekdays].map((names) => names.indexOf(word.slice(0, 3))).find((index) => index >= 0)
  const isFull = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.test(word)
  if (place !== undefined && isFull) return place + 1
  const counted = [words, ordinals].map((names) => names.indexOf(word)).find((index) => index >= 0)
  return counted
}

const magnitudes: Record<string, number> = { 万: 1e4, 亿: 1e8, k: 1e3, million: 1e6, billion: 1e9 }

/**
 * Returns the numbers that an option begins with: of "2023-05-01" 2023, 5, 1, of "18~20岁" 18, 20, of "四月" 4. A sign of money,
 * "about" and "第" may come first. Empty where it begins with none.
 */
function leadingNumbers(text: string): number[] {
  const numbers: number[] = []
  const start = text.replace(
    /^(约|大约|第|每|满|近|超过|不超过|不少于|至少|公元前?|周|星期|礼拜|about|approximately|[$¥€£<>≤≥±~(])+ ?/iu,
    '',
  )
  const token = /([-−]?\d[\d,]*(?:\.\d+)?(?:\/\d+)?)|([〇零一二两三四五六七八九十百千]+)|([a-z]+)|([①-⑳])/giu
  let from = 0
  for (const match of start.matchAll(token)) {
    const between = start.slice(from, match.index)
    if (numbers.length === 0 ? between !== '' : !/^[\s年月日时分秒:：.,，~～—–\-至到/()]*$/u.test(between)) break
    const number = tokenNumber(match)
    if (number === undefined) break
    from = match.index + match[0].length
    const unit = magnitudes[/^ ?(万|亿|k\b|million|billion)/iu.exec(start.slice(from))?.[1]?.toLowerCase() ?? '']
    // after the first, a sign before a number is the dash of a date or a range
    numbers.push((numbers.length > 0 ? Math.abs(number) : number) * (unit ?? 1))
  }
  return numbers
}

function tokenNumber([, digits, chinese, word, circled]: RegExpExecArray | RegExpMatchArray): number | undefined {
  if (digits) {
    const [top = '', bottom] = digits.replace('−', '-').replaceAll(',', '').split('/')
    return Number(top) / (bottom ? Number(bottom) : 1)
  }
  if (chinese) return chineseNumber(chinese)
  if (circled) return circled.charCodeAt(0) - 0x245f
  return word ? namedNumber(word.toLowerCase()) : undefined
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? Number.NEGATIVE_INFINITY)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Returns whether the options rise or fall all the way: numbers, dates, ages, amounts. */
function isMonotonic(texts: readonly string[]): boolean {
  const numbers = texts.map(leadingNumbers)
  if (numbers.some(({ length }) => length === 0)) return false
  const steps = numbers.slice(1).map((later, index) => Math.sign(compare(later, numbers[index] ?? [])))
  return steps.every((step) => step !== 0 && step === steps[0])
}

const connectives = String.raw`only|and|or|not|nor|neither|both|either|仅|只有?|和|与|及|或|以及|都|均|、|,|，|;|；|\/|&|\+|\.|。|-|—|→|>|\(|\)|\[|\]|\s`
const signs = String.raw`[①-⑳⑴-⒇㈠-㈩]|[ⅠⅡⅢⅣⅤⅥⅦⅧ]|\b[IVX]{1,4}\b|\d{1,2}(?!\d)|[甲乙丙丁戊己庚辛]|[A-Ha-h]`
/** Nothing but signs of statements that stand elsewhere: "①③", "only I and II", "甲和乙", "2 → 1 → 3". */
const onlySigns = new RegExp(`^(?:${connectives}|${signs})+$`, 'iu')

const fixedPairs = [
  /^(对|错|是|否|正确|错误|√|×|✓|✗|有|无|能|不能|可以|不可以|会|不会|yes|no|true|false|right|wrong|correct|incorrect|t|f|y|n)$/iu,
]

/**
 * Returns whether the options stand in an order of their own, which a reader would miss: numbers, dates, ①② ..., true and false.
 */
export function hasOwnOrder(options: readonly string[]): boolean {
  const texts = options.map((text) =>
    text
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[。.;；]$/u, ''),
  )
  return (
    isMonotonic(texts) ||
    texts.every((text) => onlySigns.test(text) && !/^[-−]?\d[\d.,]*$/.test(text)) ||
    texts.every((text) => fixedPairs.some((pattern) => pattern.test(text)))
  )
}
