import { anyOf } from './words.ts'

const unit = `(?:${anyOf('points')})\\.?`
const amount = '\\d{1,3}(?:[.,]\\d{1,2})?'

/**
 * What a question is worth, in brackets: "(2分)", "[3 pts]", "(Valor: 2,0)", "(/4)". A pattern without brackets around it; a
 * number that no word calls a score is none.
 */
export const scoreInBrackets = `[(\\[]\\s*(?:(?:(?:${anyOf('worth')})\\s*[:]?\\s*)?${amount}\\s*${unit}|(?:${anyOf('worth')})\\s*[:]?\\s*${amount}|\\/\\s?\\d{1,2})\\s*(?:,[^)\\]]{0,12})?[)\\]]`
