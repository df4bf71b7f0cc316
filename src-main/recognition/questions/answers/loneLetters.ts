import { anyTruth } from '../../tokens/truthWords.ts'
import { joinWords } from './parseAnswer.ts'

const between = `(?:\\s*[,、;|&/]\\s*|\\s(?:(?:${joinWords})\\s)?)`
/** Names of options, and nothing else. */
export const loneLetters = new RegExp(
  `^(?:[A-H]{1,8}|[a-h]|[A-H](?:${between}[A-H]){1,7}|[a-h](?:${between}[a-h]){1,7})[.。]?$`,
)

/** The same, or a word for right or wrong: what is behind it belongs to it no more. */
export const shortKey = new RegExp(
  `^[([{]?\\s*(?:[A-H](?:(?:[\\s,、;|/&]*|\\s(?:${joinWords})\\s)[A-H]){0,7}|[a-h]|${anyTruth})\\s*[)\\]}]?[。.;,]?$`,
  'i',
)
