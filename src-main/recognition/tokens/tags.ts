import { scoreInBrackets } from './scores.ts'
import { anyTruth, letterTruth, plainTruth, shortTruth, truthOf } from './truthWords.ts'
import { anyTypeTag, anyTypeWord, type TypeHint, typeOfWord } from './typeWords.ts'

/**
 * What stands before the number or in its place. `opens`: it alone begins a question ("[单选]", "#Q", "G1A01 (C)").
 * `bracket` is the content of a leading answer bracket "( )".
 */
export type Lead = {
  type: TypeHint | null
  answer: string | null
  bracket: string | null
  id: string | null
  opens: boolean
  end: number
}

const typeTag = new RegExp(
  `^[\\[(<《]\\s*(${anyTypeTag})\\s*(?:[,、:/ ]\\s*[\\d.]+\\s*(?:分|points?|pts?)?\\s*|[,、/].{0,12}?)?[\\])>》]\\s*[:、.]?\\s*`,
  'i',
)
const plainTypeTag = new RegExp(`^(${anyTypeWord})\\s*(?:[\\d]{1,4})?\\s*(?:[:、.)]\\s*(?=\\S)|\\s+(?=\\S))`, 'i')
const answerTag = new RegExp(`^\\[\\s*([A-H]{1,8}|[A-H](?:[,、 ][A-H]){1,7}|${plainTruth}|是|非)\\s*\\]\\s*`, 'i')
const emptyBracket = /^\(\s{0,12}(?:_{0,12})\s{0,12}\)\s*(?=(?:\d|[A-Z\u4e00-\u9fff"“]))/
const filledBracket = new RegExp(
  `^\\(\\s*([A-Ha-h]{1,8}|[A-Ha-h](?:(?:\\s?[,、;|/ ]\\s?|\\s(?:and|und|et|y|e)\\s)[A-Ha-h]){1,7}|\\d(?:\\s?[,、]\\s?\\d){0,5}|[①-⑧](?:(?:\\s?[,、;|/ ]\\s?|\\s(?:and|und|et|y|e|и)\\s)[①-⑧]){1,5}|[①-⑧ア-ク甲乙丙丁戊가나다라마바А-Ж]{1,6}|${anyTruth})\\s*\\)\\s*(?!\\d{1,4}\\.\\d{1,4}(?:\\s?[×*+/=%°]|\\s*$))(?=\\d{1,4}\\s*[.、:)])`,
  'i',
)
const blankBefore = /^_{2,12}\s*(?=\d{1,4}\s*[.、:)])/
const filledBlankBefore = new RegExp(
  `^_{1,6}\\s?([A-Ha-h]{1,6}|${shortTruth}|${letterTruth})\\s?_{1,6}\\s*(?=\\d{1,4}\\s*[.、:)])`,
  'i',
)
/** "T  F  1. ...": a letter to be ringed stands before the number. */
const truthBefore = /^(?:T\s{0,4}\/?\s{0,4}F|True\s{0,4}\/?\s{0,4}False)\s+(?=\d{1,4}\s*[.)])/
/** "T 1. ...", "× 2. ...": what was judged stands before the number, without brackets. */
const judgedBefore = new RegExp(
  `^(?:(${shortTruth})[\\s.:、]{1,4}|(${letterTruth})\\s{1,4})(?=\\d{1,4}\\s*[.、)](?!\\d))`,
  'i',
)
const hashQuestion = /^#Q\s+/
const identifier =
  /^([A-Z]{1,3}\d{1,3}[A-Z]?\d{0,3}(?:[.-]\d{1,3})*)\s*(?:[.:]\s*)?(?:\(\s*([A-H]{1,6})\s*\)|\[\s*([A-H])\s*\])\s*(?:\[[^\]]*\]\s*)?$/

/** "C01 [GIC · easy · single choice]", "B-3【单选】": a code of the question before what is said of it; "Q7." is a number. */
const codeBeforeTag = /^(?!Q\s?\d)([A-Z]{1,3}-?\d{1,4}(?:[.-]\d{1,3})*)\s?[.:]?\s?(?=\[)/

const partedTag = /^\[([^[\]]{3,50})\]\s?[:、.]?\s?/
const partsOfTag = /\s?[·・|/;,、]\s?/

/** "[GIC/NGTC · 易 · 单选]": several words in one bracket, of which one names the type. */
function readPartedTag(rest: string): { type: TypeHint; length: number } | null {
  const match = rest.startsWith('[') ? partedTag.exec(rest) : null
  const parts = match?.[1]?.split(partsOfTag).map((part) => part.trim()) ?? []
  const types = parts.flatMap((part) => typeOfWord(part) ?? [])
  const [type] = types
  if (!match || !type || types.length > 1 || parts.length < 2 || parts.some(({ length }) => length > 16)) return null
  return { type, length: match[0].length }
}

/** A lead of which all is null that is not said. */
export function leadOf(part: Partial<Lead> & { end: number }): Lead {
  return { type: null, answer: null, bracket: null, id: null, opens: false, ...part }
}

/** The lead of a folded line, if it has one. */
export function readLead(folded: string): Lead | null {
  if (/^\d/.test(folded)) return null
  switch (folded.charAt(0)) {
    case '#': {
      const match = hashQuestion.exec(folded)
      return match ? leadOf({ opens: true, end: match[0].length }) : null
    }
    case 'T': {
      const truth = truthBefore.exec(folded)
      if (truth) return leadOf({ bracket: '', end: truth[0].length })
      break
    }
    case '_': {
      const filled = filledBlankBefore.exec(folded)
      if (filled) return leadOf({ bracket: filled[1] ?? '', end: filled[0].length })
      const empty = blankBefore.exec(folded)
      return empty ? leadOf({ bracket: '', end: empty[0].length }) : null
    }
    case '(':
    case '[':
    case '<':
    case '《': {
      const tag = typeTag.exec(folded)
      if (tag) return leadOf({ type: typeOfWord(tag[1] ?? ''), opens: true, end: tag[0].length })
      const empty = emptyBracket.exec(folded)
      if (empty) return leadOf({ bracket: '', end: empty[0].length })
      const filled = filledBracket.exec(folded)
      return filled ? leadOf({ bracket: filled[1] ?? '', end: filled[0].length }) : null
    }
  }
  const judged = judgedBefore.exec(folded)
  if (judged) return leadOf({ bracket: judged[1] ?? judged[2] ?? '', end: judged[0].length })
  if (folded.length < 60) {
    const code = codeBeforeTag.exec(folded)
    const tags = code ? readTags(folded, code[0].length) : null
    if (code && tags?.types.length === 1)
      return leadOf({ id: code[1] ?? '', type: tags.types[0] ?? null, opens: true, end: tags.end })
    const match = identifier.exec(folded)
    if (match)
      return leadOf({ id: match[1] ?? '', answer: match[2] ?? match[3] ?? null, opens: true, end: match[0].length })
  }
  const plain = /^[a-z\u4e00-\u9fff]/i.test(folded) ? plainTypeTag.exec(folded) : null
  if (plain && /^(?:\d{1,4}\s*[.、:)]|\()/.test(folded.slice(plain[0].length)))
    return leadOf({ type: typeOfWord(plain[1] ?? ''), opens: false, end: plain[0].length })
  return null
}

const score = new RegExp(
  `^(?:${scoreInBrackets}|\\(\\d{1,2}\\.\\d{1,2}\\)|\\d{1,2}(?:\\.\\d)?\\s*分(?=\\s|$|[,、.:]))\\s*[.、:]?\\s*`,
  'i',
)
const difficulty =
  /^[([]\s*(?:(?:难度|难易度?)\s*)?[:]?\s*(?:易|中|难|简单|中等|困难|较易|较难|一般|easy|medium|hard|moderate)\s*[)\]]\s*/i
const looseTag = new RegExp(`^(${anyTypeWord})\\s*(?=[(\\[]\\s*\\d|[:、.]\\s*\\S|\\s+\\S)\\s*[:、.]?\\s*`, 'i')

/** "【2021年真题】", "(2019年单选第12题)": where a question was taken from. */
const sourceInBrackets =
  '[([]\\s*([^()[\\]]{0,12}(?:19|20)\\d{2}\\s*(?:年|[./-])?[^()[\\]]{0,16}(?:[题卷考]|单选|多选|判断)[^()[\\]]{0,8}|[^()[\\]]{0,12}真题[^()[\\]]{0,8})[)\\]]\\s*'
const source = new RegExp(`^${sourceInBrackets}`)
const sources = new RegExp(sourceInBrackets, 'g')
const sourceAtEnd = new RegExp(`${sourceInBrackets}[。.]?\\s*$`)
/** Which question it was there says nothing of others. */
const numberThere = /第? ?\d{1,3} ?小?题$/

const asMark = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(numberThere, '')
    .replace(/[,、;: ]$/, '')

/** Returns where a question was taken from, as it says itself: before its text, of which this is no part, or at its end. */
export function sourceMarks(before: string, stem: string): string[] {
  if (!/[([]/.test(before) && !/[)\]][。.]?\s*$/.test(stem)) return []
  const found = [...before.matchAll(sources)].map((match) => match[1] ?? '')
  const last = sourceAtEnd.exec(stem)?.[1]
  return [...new Set([...found, ...(last ? [last] : [])].map(asMark))].filter((mark) => mark !== '')
}

/** Type tags, scores, difficulty and a bare answer tag behind the number, in any order. */
export function readTags(folded: string, start: number): { types: TypeHint[]; answer: string | null; end: number } {
  const types: TypeHint[] = []
  let answer: string | null = null
  let end = start
  for (let round = 0; round < 5; round++) {
    const first = folded.charAt(end)
    const code = first.charCodeAt(0)
    const rest = folded.slice(end, end + 60)
    const bracketed = first === '[' || first === '(' || first === '<' || first === '《'
    const tag = bracketed
      ? typeTag.exec(rest)
      : round === 0 && start > 0 && (code > 0x4e00 || /[a-z]/i.test(first))
        ? looseTag.exec(rest)
        : null
    if (tag) {
      const type = typeOfWord(tag[1] ?? '')
      if (type) types.push(type)
      end += tag[0].length
      continue
    }
    const parted = bracketed ? readPartedTag(rest) : null
    if (parted) {
      types.push(parted.type)
      end += parted.length
      continue
    }
    const mark =
      bracketed || (code >= 48 && code <= 57 && start > 0)
        ? (score.exec(rest) ?? difficulty.exec(rest) ?? source.exec(rest))
        : null
    if (mark) {
      end += mark[0].length
      continue
    }
    const given = first === '[' && (types.length > 0 || end > 0) ? answerTag.exec(rest) : null
    if (
      given &&
      (given[1]?.length ?? 0) > 0 &&
      (truthOf(given[1] ?? '') !== null || /^[A-H,、 ]+$/i.test(given[1] ?? ''))
    ) {
      answer = given[1] ?? null
      end += given[0].length
      continue
    }
    break
  }
  return { types, answer, end }
}
