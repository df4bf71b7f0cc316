import { anyTruth, truthOf } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'

/** Letters as option indexes, and the text that follows them. */
export type Letters = { indexes: number[]; rest: string }

const lettersAtStart = new RegExp(
  `^[([{"“'《<]*\\s*(?:选项?|答案?:?|(?:${anyOf('letterWord')})\\s?:?(?=[\\s([]))?\\s*([A-L](?:[\\s,、;|/&+和及与.]{0,4}[A-L])*)(?![A-Za-z])[)\\]}"”'》>]*`,
  'u',
)
/** "letra b" */
const lowerBehindWord = new RegExp(`^(?:${anyOf('letterWord')})\\s([a-l])[.。]?$`, 'iu')
const lowerAtStart = /^[([{]*\s*([a-l](?:[\s,、;|/&+]{0,3}[a-l])*)(?![A-Za-z])[)\]}]*\s*(?=$|[.、:,)。;]|[-–—])/
const mixedWhole = /^[([{]*\s*([A-La-l](?:[\s,、;|/&+和及与]{0,4}(?:and\s+)?[A-La-l])*)[)\]}.。;,]*$/

/** Words between two names of options; alternatives of a pattern. */
export const joinWords = 'and|und|et|y|e|i|и|en|og|och|và|ve|și|oraz|와|과|と'
/** "A und C", "B e D": a word between two letters. */
export const joinsLetters = new RegExp(`(?<=(?:^|[\\s([,])[A-La-l])\\s(?:${joinWords})\\s(?=[A-La-l](?!\\p{L}))`, 'gu')
/** "(A), (C)": each letter in a bracket of its own. */
const joinsBrackets = /(?<=[([][A-La-l])[)\]]\s?(?:[,、;&+]|and\b|und\b|et\b|y\b|和)?\s?[([](?=[A-La-l][)\]])/g

/** "la C.", "der B" */
const article = /^(?:[Ll]a|[Ll]e|[Ee]l|[Ii]l|[Dd]ie|[Dd]er|[Dd]as|[Tt]he)\s(?=[A-L][.。]?$)/

/** "B since DNS ...": words behind a letter that explain it. */
const reason = new RegExp(`^(?:${anyOf('because')})(?![\\p{L}])`, 'iu')

/** "C // only COUNT takes a star", "B —— see above": signs behind the letters part them from a remark. */
const remarkSign = /^([A-L](?:[\s,、;]{0,3}[A-L]){0,7})\s{0,4}(?:\/\/|—{1,3}|-{2,3}|←|<-)\s?(?=\S)/

const alphabet = 'abcdefghijkl'

function indexesOf(letters: string): number[] {
  return [
    ...letters
      .replace(/\band\b/gi, '')
      .toLowerCase()
      .replace(/[^a-l]/g, ''),
  ].map((letter) => alphabet.indexOf(letter))
}

function oneLetter(letter: string, count: number): Letters | null {
  const index = /[A-La-l]/.test(letter) ? alphabet.indexOf(letter.toLowerCase()) : -1
  return index < 0 || (count > 0 && index >= count) ? null : { indexes: [index], rest: '' }
}

/** The letters that an answer opens with, if all of them name one of `count` options (any, if `count` is 0). */
export function parseLetters(folded: string, count: number): Letters | null {
  const opened = folded.trim().replace(/^:\s*/, '')
  if (opened.length === 1) return oneLetter(opened, count)
  const text = opened.replace(article, '').replace(joinsBrackets, ', ').replace(joinsLetters, ', ')
  if (text.length === 1) return oneLetter(text, count)
  const parted = remarkSign.exec(text)
  if (parted) {
    const named = parseLetters(parted[1] ?? '', count)
    return named && { indexes: named.indexes, rest: text.slice(parted[0].length) }
  }
  const whole = mixedWhole.exec(text)
  const match = whole ?? lettersAtStart.exec(text) ?? lowerAtStart.exec(text) ?? lowerBehindWord.exec(text)
  if (!match) return null
  const indexes = indexesOf(match[1] ?? '')
  if (indexes.length === 0 || new Set(indexes).size !== indexes.length) return null
  if (count > 0 && indexes.some((index) => index >= count)) return null
  const rest = text.slice(match[0].length).replace(/^[\s.、,:;。)\]}-]+/, '')
  const isClosed = /[)\]}]$/.test(match[0].trimEnd()) || /^[.、:)\]}]/.test(text.slice(match[0].length))
  if (!whole && count === 0 && !isClosed && /^[a-z]/.test(rest) && !reason.test(rest)) return null
  return { indexes, rest }
}

/** What stands between two digits tells numbers apart: 1.5 is not 15, 1:2 not 12. */
const sameText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d)[。.,;:、]|[。.,;:、](?!\d)|[\s"'“”‘’()┋]/g, '')

const trimmedText = (text: string): string => text.normalize('NFKC').trim()

/** Index of the option that an answer repeats word for word, or -1. The very text goes before one that only looks like it. */
export function optionByText(answer: string, options: readonly string[]): number {
  const written = trimmedText(answer)
  const texts = options.map(trimmedText)
  const exact = texts.indexOf(written)
  if (exact >= 0) return exact
  const wanted = sameText(written)
  if (wanted === '') return -1
  // what is taken off only makes a text shorter
  return texts.findIndex((text) => text.length >= wanted.length && sameText(text) === wanted)
}

/** What may stand between two options that an answer spells out. */
const joinsTexts = /^(?:\||\/|and|und|et|y|e|и|і|va|ve|en|og|och|dan|và|si|și|&|\+|和|与|與|及|以及|と|와|과)/u

/**
 * The options that an answer consists of, each with its name before it or each without: "A. iron; C. gold", "2. tin and 3.
 * gold". Empty unless nothing is left over.
 */
export function optionsSpelt(answer: string, options: readonly string[], names: readonly string[]): number[] {
  const whole = sameText(answer)
  const texts = options.map(sameText)
  for (const isNamed of [true, false]) {
    const wanted = texts.map((text, at) => (isNamed ? sameText(names[at] ?? '') : '') + text)
    const found: number[] = []
    let isJoint = false
    let from = 0
    while (from < whole.length) {
      const fitting = wanted.flatMap((text, at) => (text !== '' && whole.startsWith(text, from) ? [at] : []))
      const best = fitting.sort((a, b) => (wanted[b]?.length ?? 0) - (wanted[a]?.length ?? 0))[0]
      if (best === undefined || found.includes(best)) {
        const joint = found.length > 0 && !isJoint ? joinsTexts.exec(whole.slice(from, from + 8)) : null
        if (!joint) break
        isJoint = true
        from += joint[0].length
        continue
      }
      found.push(best)
      isJoint = false
      from += wanted[best]?.length ?? 1
    }
    if (from >= whole.length && found.length > 0 && !isJoint) return found
  }
  return []
}

/** What counts the entries of an answer; the form of the first holds for all: "(1) ①③" is one entry. */
const entryMarks = [
  /[①-⑳]/,
  /(?:^|(?<=[\s;,。；，]))[(（]\s*\d{1,2}\s*[)）]/,
  /[⑴-⒇]/,
  /第[一二三四五六七八九\d]{1,2}空\s*[:：]?/,
  /(?:^|(?<=[\s;,。；，]))(?:填?空|blank|gap)\s?\d{1,2}\s*[:：.、]/i,
]

/** "①A ②D" or "(1) x (2) y": one entry a blank. Null if the answer is not numbered so. */
export function numberedEntries(text: string): string[] | null {
  const trimmed = text.trim()
  const opening = trimmed.slice(0, 9)
  const first = entryMarks
    .map((mark) => ({ mark, at: mark.exec(opening)?.index ?? opening.length }))
    .reduce((a, b) => (b.at < a.at ? b : a))
  if (first.at >= Math.min(6, opening.length)) return null
  const parts = trimmed.split(new RegExp(first.mark.source, `${first.mark.flags}g`)).map((part) =>
    part
      .replace(/^[\s.、:：．]+/, '')
      .replace(/(?<![\s;；,，])[\s;；,，]+$/, '')
      .trim(),
  )
  const entries = parts.slice(1).filter((part) => part !== '')
  return entries.length > 0 ? entries : null
}

const separators = [/[;；]\s*/, /(?:(?<!\s)\s+)?\|+\s*/, /\n+/, /，\s*/, /[,，]\s*/, /、/, /\s{2,}/, /\s+/]

const hidden = '\ue000'
/** The text with what stands within brackets hidden from the separators: the comma of (1,2) parts no blanks. */
function cutOutside(text: string, separator: RegExp): string[] {
  const inside: string[] = []
  const flat = text.replace(/[([{（【][^()[\]{}（）【】]*[)\]}）】]/g, (bracket) => {
    inside.push(bracket)
    return hidden
  })
  return flat.split(separator).map((part) => part.replaceAll(hidden, () => inside.shift() ?? '').trim())
}

/** "1.甲 2.乙" and "(1)甲(2)乙": a number before each blank, from 1 to the last. */
function countedEntries(text: string, blanks: number): string[] | null {
  const entries: string[] = []
  let rest = text
  for (let number = 1; number <= blanks; number++) {
    const mark = new RegExp(
      `${number === 1 ? '^' : ''}\\s*(?:[(（]${number}[)）]|(?<![\\d.])${number}[.、．](?!\\d))\\s*`,
    )
    const found = mark.exec(rest)
    if (!found) return null
    if (number > 1) entries.push(rest.slice(0, found.index))
    rest = rest.slice(found.index + found[0].length)
  }
  const cleaned = [...entries, rest].map((entry) => entry.replace(/(?<![\s;；,，、])[\s;；,，、]+$/g, '').trim())
  return cleaned.every(Boolean) ? cleaned : null
}

/** "iron and gold" for two blanks. */
const conjunction = /(?<!\s)\s+(?:and|und|et|y|e|и|và|va|ve|en|og|och|와|과)\s+/iu

/** Cuts the answer of a fill-in into `blanks` entries; one entry if no separator gives that many. */
export function splitBlanks(text: string, blanks: number): string[] {
  const whole = text.trim().replace(/[。；;]$/, '')
  const numbered = numberedEntries(whole)
  if (numbered && (numbered.length === blanks || numbered.length > 1 || blanks <= 1)) return numbered
  const trimmed = numbered?.[0] ?? whole
  if (blanks > 1) {
    const counted = countedEntries(whole, blanks) ?? countedEntries(trimmed, blanks)
    if (counted) return counted
    for (const cut of [cutOutside, (whole: string, separator: RegExp) => whole.split(separator)])
      for (const separator of separators) {
        const parts = cut(trimmed, separator)
          .map((part) => part.trim())
          .filter(Boolean)
        if (parts.length === blanks) return parts
      }
    const joined = trimmed.split(conjunction)
    if (joined.length === blanks) return joined
  }
  return [trimmed]
}

const isProgram = (text: string) => /[=<>!]=|&&|[<>!]|\w\(/.test(text)
/** One sign or one number on each side of a stroke. */
const isFraction = (before: string, after: string) =>
  /(?:^|[^\p{L}\d.])(?:\p{L}|[\d.]+)$/u.test(before) && /^(?:\p{L}|[\d.]+)(?![\p{L}\d])/u.test(after)

function cutAtStrokes(entry: string): string[] {
  const parts = entry.split(/(?<!\s)\s+\/\s+/)
  const isWhole = parts.some((part, at) => at > 0 && isFraction(parts[at - 1] ?? '', part))
  return isWhole ? [entry] : parts
}

/** The accepted wordings of one blank: "5 / five", "甲/乙", "甲||乙". Fractions, paths and dates keep their stroke, programs their "or". */
export function alternativesOf(entry: string): string[] {
  const wordings = isProgram(entry) ? [entry] : entry.split(/(?:(?<!\s)\s+)?\|\|\s*/)
  const parts = wordings
    .flatMap(cutAtStrokes)
    .flatMap((wording) => wording.split(/(?<=[\u4e00-\u9fff])\/(?=[\u4e00-\u9fff])/))
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.length > 0 ? parts : [entry]
}

/** A word is whole where no letter follows; behind one that could go on as text a sign must end it. */
const truthAtStart = new RegExp(`^[([]?\\s*(${anyTruth})(?![\\p{L}'’-])\\s*[)\\]]?[\\s.、,:;。-]*`, 'iu')
/** "✕ (it melts)": a sign that counts nowhere else, before what explains it. */
const signBeforeReason = /^([^\s\p{L}\p{N}()]{1,2})\s{0,4}(?=[(])/u
const ended = /^[([]?[^)\].、,:;。([\n-]{1,12}[)\].、,:;。([\n-]/u

/**
 * A truth value that an answer opens with, and what follows. `loosely`: a blank may part the two ("True the earth is round");
 * elsewhere "Right ventricle" and "True north" are text.
 */
export function parseTruth(folded: string, loosely: boolean): { value: boolean; rest: string } | null {
  const text = folded.trim()
  const whole = truthOf(text)
  if (whole !== null) return { value: whole, rest: '' }
  // "F. Scott" is a name
  if (/^[A-Z]\.\s?[A-Z]/.test(text)) return null
  const match = truthAtStart.exec(text)
  const sign = loosely && !match ? signBeforeReason.exec(text) : null
  const said = truthOf(sign?.[1] ?? '')
  if (sign && said !== null) return { value: said, rest: text.slice(sign[0].length) }
  if (!match || !(loosely || ended.test(match[0]) || /^[^\p{L}]*$/u.test(match[1] ?? ''))) return null
  const value = truthOf(match[1] ?? '')
  return value === null ? null : { value, rest: text.slice(match[0].length) }
}
