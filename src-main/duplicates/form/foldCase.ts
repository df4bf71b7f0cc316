/** Of two letters, and yet no signs of elements or units. */
const shortWords = new Set(
  'am an as at be by do go he if in is it me my no of on or so to up us we ip ai pc tv uk ui id io'.split(' '),
)
/** AABB is not aabb: genes. */
const isPaired = /^(?:([A-Za-z])\1)+$/iu
const isPlain = /^[A-Z]?[a-z]+$|^[A-Z]+$/u

/** After a number a word may be a unit: mA is not MA. */
const isAfterNumber = (text: string, at: number): boolean => /\d ?$/u.test(text.slice(Math.max(0, at - 2), at))

function foldWord(word: string, at: number, text: string): string {
  const lower = word.toLowerCase()
  if (word.length === 1) return word
  if (word.length === 2) return shortWords.has(lower) ? lower : word
  if (isPaired.test(word)) return word
  if (word.length > 4) return lower
  return isPlain.test(word) && !isAfterNumber(text, at) ? lower : word
}

/** Returns a text in lower case, except where case means something: Co and CO, 5 mW and 5 MW, a and A. */
export const foldCase = (text: string): string => text.replace(/(?<![\\A-Za-z])[a-z]*[A-Z][A-Za-z]*/gu, foldWord)

/** Returns whether a text is a sentence in capitals, where case says nothing. */
export const isShouted = (text: string): boolean =>
  !/[a-z]/u.test(text) && /(?<![A-Z])(?:[A-Z]{2,}[ ,]+){4}/u.test(text)
