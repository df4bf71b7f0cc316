import { readNumber } from './readNumber.ts'

const numeral = '[\\d零〇一二三四五六七八九十]'
const withWords = new RegExp(`^(?:(${numeral}{4})年)?(?:(${numeral}{1,3})月)?(?:份|(${numeral}{1,3})[日号])?$`, 'u')
const withSigns = /^((?:1[89]|20)\d\d)[.-](\d{1,2})(?:[.-](\d{1,2}))?$/
const withStrokes = /^((?:1[89]|20)\d\d)\/(\d{1,2})\/(\d{1,2})$/

const digitsOf = (numerals: string | undefined): string =>
  numerals === undefined ? '' : String(readNumber(numerals.replace(/^0+(?=\d)/, ''))?.of ?? '?')

/** Reads a year with a month, or a month with a day, as `year-month-day` with "" for what is not said (after `plainSigns`). */
export function readDate(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '')
  const [match, year, month, day] = withWords.exec(plain) ?? withSigns.exec(plain) ?? withStrokes.exec(plain) ?? []
  if (match === undefined || month === undefined || (year === undefined && day === undefined)) return undefined
  const [isMonth, isDay] = [Number(digitsOf(month)), Number(digitsOf(day))]
  if (!(isMonth >= 1 && isMonth <= 12) || (day !== undefined && !(isDay >= 1 && isDay <= 31))) return undefined
  return [year, month, day].map(digitsOf).join('-')
}
