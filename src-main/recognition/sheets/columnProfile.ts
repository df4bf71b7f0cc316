import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import { typeOfWord } from '../tokens/typeWords.ts'
import { partsBy, separatorOf } from './cutOptions.ts'

/** What the cells of a column are like, as shares of those that hold something. */
export type Profile = {
  filled: number
  length: number
  /** The length in letters, where a Chinese character counts for two. */
  width: number
  distinct: number
  values: number
  answers: number
  types: number
  numbers: number
  asks: number
  lists: number
  /** Cells that one sign cuts into several texts. */
  cut: number
  /** Cells that hold two opposite words to choose from. */
  verdicts: number
  words: number
  signs: number
  small: number
  /** Two opposite words and no others stand in it. */
  judges: boolean
  addresses: number
}

const answerShape =
  /^\s*(?:[A-H](?:[\s,，、;；|]*[A-H]){0,7}|(?=[a-h])a?b?c?d?e?f?g?h?|[a-h](?:[\s,，、;；|]+[a-h]){0,4}|\d{1,2}(?:[,，]\d{1,2}){0,5})\s*$|^\s*[一二三四五六①-⑥]\s*$|^\s*[A-H]\s*[,，、.．:：]\s*(?!.*[\s;；|]B\s*[.、．:：])\S[^\n]*$/
/** Whether a cell may be the answer of a choice or of a statement. */
export const isAnswerShaped = (cell: string): boolean => answerShape.test(cell) || truthOf(cell) !== null
const listShape = /^\s*[[{].*[\]}]\s*$/
const askShape = /[?？]|[(（]\s*[)）]|_{2,}|[:：]\s*$|[(（]\s*[A-H]{1,6}\s*[)）]/
/** Whether a cell asks or states something, as no title does. */
export const isSentence = (cell: string): boolean =>
  /[?？]|[(（]\s*[)）]|_{2,}|[。]\s*$|\S\s\S+\s\S+\s\S+\.\s*$/.test(cell)

/** Two opposite words and no others judge, whatever else they may mean ("V" and "F"). */
function areVerdicts(cells: readonly string[]): boolean {
  const said = new Set(cells.map((cell) => cell.trim().toLowerCase()))
  return said.size === 2 && cells.length >= 5 && truthPairOf([...said]) !== null
}

/** A Chinese character says about as much as two letters. */
const widthOf = (cell: string): number => {
  let width = cell.length
  for (let at = 0; at < cell.length; at++) if (cell.charCodeAt(at) >= 0x3040) width++
  return width
}

export function profileOf(cells: readonly string[]): Profile {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const judge = areVerdicts(filled)
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / Math.max(1, filled.length)
  return {
    filled: filled.length / Math.max(1, cells.length),
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    width: filled.reduce((sum, cell) => sum + widthOf(cell), 0) / Math.max(1, filled.length),
    distinct: new Set(filled).size / Math.max(1, filled.length),
    values: new Set(filled).size,
    judges: judge,
    answers: judge ? 1 : sameLetter(filled) ? 0 : share(isAnswerShaped),
    types: share((cell) => typeOfWord(cell.replace(/^[[(【（]|[\])】）]$/g, '')) !== null),
    numbers: share((cell) => /^\d{1,5}[.)、．]?$/.test(cell.trim())),
    asks: share((cell) => askShape.test(cell)),
    lists: share((cell) => listShape.test(cell)),
    cut: cutShare(filled),
    verdicts: share((cell) => truthPairOf(partsBy(cell.replace(ownLetters, ' '), betweenVerdicts)) !== null),
    words: share((cell) => /\p{L}/u.test(cell)),
    signs: judge ? 1 : share((cell) => (answerShape.test(cell) && !/\d/.test(cell)) || truthOf(cell) !== null),
    addresses: share((cell) =>
      /^(?:https?:|www\.|data:image)\S+$|^\S+\.(?:png|jpe?g|gif|svg|webp)$/i.test(cell.trim()),
    ),
    small: share((cell) => /^[0-8]$/.test(cell.trim())),
  }
}

/** "D. x", "D. y": one letter before all texts of a column is the label of an option, not the answer. */
function sameLetter(cells: readonly string[]): boolean {
  const letters = cells.map((cell) => /^\s*([A-H])\s*[.、．:：)）]\s*\S/.exec(cell)?.[1] ?? '')
  return letters.length >= 3 && letters[0] !== '' && letters.every((letter) => letter === letters[0])
}

/** "A、x" is one option, not two texts. */
const ownLetter = /^\s*[A-Ha-h]\s*[.、．:：)）]\s*(?![^\n]*[\s;；|]B\s*[.、．:：])/

function cutShare(cells: readonly string[]): number {
  const filled = cells.map((cell) => (cell.includes('\n') ? cell : cell.replace(ownLetter, '')))
  const separator = separatorOf(filled)
  const several = separator ? filled.filter((cell) => partsBy(cell, separator).length >= 2) : []
  return several.length / Math.max(1, filled.length)
}

const ownLetters = /(?:^|(?<=[\s;；|]))[ABab]\s?[.、．:：)）]/g
const betweenVerdicts = /[\n;；|/]|\s{2}/

/** Several texts in each cell, and none of them asks. */
export const holdsOptions = (profile: Profile): boolean =>
  profile.lists >= 0.6 || profile.verdicts >= 0.9 || (profile.cut >= 0.8 && profile.asks < 0.3)

/** Addresses of pictures, or one sign all the way down. */
export const saysNothing = (profile: Profile): boolean =>
  profile.verdicts < 0.9 &&
  (profile.addresses >= 0.8 ||
    (profile.words < 0.2 && profile.numbers < 0.5 && (profile.length <= 1 || profile.distinct < 0.1)))
