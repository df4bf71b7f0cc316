import type { PageContent } from './PageContent.ts'

/** Fewer letters are the number of a page, or the name of the program that scanned it. */
const fewLetters = 40
/** So much of a page that shows a picture is a page that was scanned. */
const mostOfPage = 0.5
/** Letters that were made outlines are many paths; a rule or a frame is not. */
const manyPaths = 150
/** More letters of which the file does not say what they are, and what is left is no text. */
const mostUnnamed = 0.2
/** More signs that no text is full of, over the picture of a page: somebody else's reading of it, and a bad one. */
const mostOdd = 0.12

/** No page has letters of so many of these scripts, each in so large a share of what it says. */
const manyScripts = { least: 4, share: 0.03 }
const scripts = [
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Thai',
  'Tibetan',
  'Georgian',
].concat([
  'Ethiopic',
  'Cherokee',
  'Canadian_Aboriginal',
  'Khmer',
  'Mongolian',
  'Greek',
  'Cyrillic',
  'Myanmar',
  'Sinhala',
  'Hangul',
])
const ofScript = scripts.map((script) => new RegExp(`^\\p{Script=${script}}`, 'u'))

/** Whether what a page says is to be read from its pixels: a picture with hardly a letter, or letters that are none. */
export function wantsReading(content: PageContent): boolean {
  const { glyphs, paths } = content
  const named = glyphs.filter(({ text }) => !isStrange(text))
  const unnamed = content.unnamed + glyphs.length - named.length
  if (unnamed > fewLetters && unnamed > (named.length + unnamed) * mostUnnamed) return true
  if (named.length > fewLetters && isOfManyScripts(named.map(({ text }) => text))) return true
  const isPicture = coverOfPictures(content) > mostOfPage
  if (named.length <= fewLetters) return isPicture || paths > manyPaths
  return isPicture && named.filter(({ text }) => !usual.test(text)).length > named.length * mostOdd
}

/** Whether there is anything on it that could be read. */
export const drawsSomething = ({ pictures, paths, unnamed }: PageContent): boolean =>
  pictures.length > 0 || paths > 0 || unnamed > 0

/** Scanners cut a page in strips: it is what they cover together that counts. */
function coverOfPictures({ pictures, width, height }: PageContent): number {
  const inside = (from: number, to: number, most: number) => Math.max(0, Math.min(to, most) - Math.max(from, 0))
  const area = pictures.reduce((sum, { x0, x1, y0, y1 }) => sum + inside(x0, x1, width) * inside(y0, y1, height), 0)
  return area / (width * height)
}

/** Numbers of glyphs that were taken for letters are all over Unicode. */
function isOfManyScripts(letters: readonly string[]): boolean {
  const others = letters.filter((letter) => letter >= '\u0370' && letter < '\u2000')
  if (others.length < letters.length * manyScripts.share * manyScripts.least) return false
  const least = letters.length * manyScripts.share
  return ofScript.filter((is) => others.filter((one) => is.test(one)).length >= least).length >= manyScripts.least
}

/** Private use, and codes that are no characters. */
const isStrange = (text: string): boolean => /^[\p{Co}\p{Cn}]/u.test(text)

/** Letters with few accents, digits, and the signs that sentences, lists and formulas have. */
const usual =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}A-Za-zÀ-ÖØ-öø-ÿ\d\s.,:;?!()[\]'"“”‘’\-–—…%+=<>/_~*·•、。，：；？！（）【】《》①-⑳√×≤≥±°￥$]/u
