import { labelAt } from '../../../contract/questionProblems.ts'
import type { Key } from '../../../contract/questionTypes.ts'
import { askedBy, choosesAmong } from '../../tokens/asking.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import { wordsFromBank } from '../options/wordBank.ts'
import {
  alternativesOf,
  numberedEntries,
  optionByText,
  optionsSpelt,
  parseLetters,
  parseTruth,
  splitBlanks,
} from './parseAnswer.ts'

/** What is known about a question when its answer is read. `indexes` are the printed letters of the options, A = 0. */
export type KeyContext = {
  options: readonly string[]
  indexes: readonly number[]
  /** What the paper calls the options where it has no letters, by their place: "2", "②", "Б". */
  names: readonly string[]
  hint: TypeHint | null
  blanks: number
  /** The words from which the blanks are filled. */
  bank: readonly string[] | null
  /** The stem, folded: what it asks says what its answer may be. */
  stem: string
  /** Exactly two options that mean yes and no, as truth values in option order. */
  truthPair: readonly boolean[] | null
  /** What other signs mean in this section: "1" is true, "2" is false. */
  legend: ReadonlyMap<string, boolean>
}

/** A key, what stood behind it, and whether it named an option that does not exist. */
export type ReadKey = { key: Key | null; rest: string; notAnOption?: true }

function optionKey(positions: readonly number[]): Key {
  if (positions.length === 1) return { kind: 'options', labels: positions.map(labelAt) }
  const labels = [...new Set(positions)].sort((a, b) => a - b).map(labelAt)
  return { kind: 'options', labels }
}

const positionsOf = (indexes: readonly number[], context: KeyContext): number[] | null => {
  const positions = indexes.map((index) => context.indexes.indexOf(index))
  return positions.every((position) => position >= 0) ? positions : null
}

function fromPositions(positions: readonly number[], rest: string, context: KeyContext): ReadKey {
  const first = positions[0] ?? 0
  if (context.truthPair && positions.length === 1)
    return { key: { kind: 'truth', value: context.truthPair[first] ?? true }, rest }
  const repeats = rest !== '' && positions.length === 1 && optionByText(rest, context.options) === first
  return { key: optionKey(positions), rest: repeats ? '' : rest }
}

/** "a/b" is the text of an option before it is two letters. */
const isFraction = /^\s*[A-La-l]\/[A-La-l]\s*$/

const betweenNames = /[\s,、;.。:()[\]|/&+]+/

/** "1 and 3", "② and ③" */
const joinsNumbers = /(?<=[\d①-⑳])\s(?:and|und|et|y|e|и|en|og|och|và|ve|와|과)\s(?=[\d①-⑳])/g

/** "② because ...": circled digits before words. */
const signsBefore = /^[①-⑳](?:[\s,、]*[①-⑳])*(?=[\s.:,;])/

/** "2", "②③", "Б, В": the options by the names that the paper gives them. */
function positionsOfNames(folded: string, names: readonly string[]): number[] | null {
  if (names.length === 0) return null
  const wanted = names.map((name) => name.toLowerCase())
  const words = folded.toLowerCase().replace(joinsNumbers, ', ').split(betweenNames).filter(Boolean)
  const signs = words.every((word) => wanted.includes(word)) ? words : [...words.join('')]
  const positions = signs.map((sign) => wanted.indexOf(sign))
  return positions.length > 0 && positions.every((position) => position >= 0) ? positions : null
}

const namesOf = ({ indexes, names }: KeyContext): readonly string[] =>
  indexes.map((index, at) => names[at] ?? labelAt(index))

/** "3、1971年", "D. B cell": the name of an option and its text; -1 if it is none. */
function nameWithText(text: string, context: KeyContext): number {
  const { options } = context
  const [, name = '', rest = ''] = /^\s*[(（]?([^\s.、:：)）]{1,4})[.、:：)）]+\s*(\S.*)/s.exec(text) ?? []
  const at = rest === '' ? -1 : namesOf(context).findIndex((one) => one.toLowerCase() === name.toLowerCase())
  return at >= 0 && optionByText(rest.trim(), options) === at ? at : -1
}

function choiceKey(text: string, folded: string, context: KeyContext): ReadKey | null {
  const both = nameWithText(text, context)
  if (both >= 0) return fromPositions([both], '', context)
  const named = positionsOfNames(folded, context.names)
  if (named) return fromPositions(named, '', context)
  const signs = signsBefore.exec(folded)
  const signed = signs ? positionsOfNames(signs[0], context.names) : null
  if (signs && signed) return fromPositions(signed, text.slice(signs[0].length).trim(), context)
  const spelt = folded.length > 2 ? optionsSpelt(text, context.options, namesOf(context)) : []
  if (spelt.length > 0 && (spelt.length > 1 || context.names.length > 0)) return fromPositions(spelt, '', context)
  const letters = parseLetters(folded, 0)
  const positions = letters && positionsOf(letters.indexes, context)
  const isBare = letters?.rest === ''
  const exact = isBare && positions && !isFraction.test(folded) ? -1 : optionByText(folded, context.options)
  if (exact >= 0 && !/^\(?[A-La-l]\)?$/.test(folded.trim())) return fromPositions([exact], '', context)
  if (letters && positions)
    return fromPositions(positions, isBare ? '' : text.slice(text.length - letters.rest.length), context)
  const entries = numberedEntries(text)
  if (entries && entries.length > 1)
    return { key: { kind: 'blanks', blanks: entries.map((entry) => [entry]) }, rest: '' }
  if (context.truthPair) {
    const truth = context.legend.get(folded.trim()) ?? truthOf(folded)
    if (truth !== null) return { key: { kind: 'truth', value: truth }, rest: '' }
  }
  const digits = /^(?:[([]|第)?\s*(\d{1,2}(?:(?:\s+|\s*[,、&+]\s*)\d{1,2})*)\s*(?:[)\]]|[个個项項])?$/.exec(
    folded.trim().replace(joinsNumbers, ', '),
  )
  if (digits?.[1]) {
    const found = digits[1].split(/[\s,、&+]+/).map((digit) => Number(digit) - 1)
    if (found.every((position) => position >= 0 && position < context.options.length))
      return fromPositions(found, '', context)
  }
  const several = severalTexts(text, context)
  if (several) return several
  const behindName = /^[^\s:]{1,16}\s?:\s?([A-H]{1,6})[.。]?$/.exec(folded.trim())?.[1]
  const found = behindName ? positionsOf(indexesIn(behindName), context) : null
  if (found) return fromPositions(found, '', context)
  return letters ? { key: null, rest: '', notAnOption: true } : null
}

/** "T-07: B": the name of the question before its letters. */
const indexesIn = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0) - 65)

function severalTexts(text: string, context: KeyContext): ReadKey | null {
  for (const separator of [/[;；|\n]/, /[,，、]/]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean)
    if (parts.length < 2) continue
    const positions = parts.map((part) => optionByText(part, context.options))
    if (positions.every((position) => position >= 0)) return fromPositions(positions, '', context)
  }
  return null
}

/** Whether an answer that reads as right or wrong is one, in a question of no stated type. */
function isTruthAnswer(folded: string, rest: string, { stem }: KeyContext): boolean {
  const asked = askedBy(stem)
  if (asked === 'statement' || !/\p{L}/u.test(folded)) return true
  return asked === 'yesOrNo' && rest === '' && truthOf(folded, true) !== null
}

function truthKey(folded: string, text: string, context: KeyContext): ReadKey | null {
  const said = context.legend.get(folded.trim().toUpperCase())
  if (said !== undefined) return { key: { kind: 'truth', value: said }, rest: '' }
  const isStated = context.hint === 'trueFalse'
  const truth = parseTruth(folded, isStated)
  if (truth && (isStated || isTruthAnswer(folded, truth.rest, context)))
    return {
      key: { kind: 'truth', value: truth.value },
      rest: truth.rest === '' ? '' : text.slice(text.length - truth.rest.length),
    }
  if (!isStated) return null
  const letter = /^\(?\s*([ABab12])\s*\)?[.。]?$/.exec(folded.trim())?.[1]
  return letter ? { key: { kind: 'truth', value: letter.toUpperCase() === 'A' || letter === '1' }, rest: '' } : null
}

const isLetterAnswer = /^[([]?\s*[A-Ha-h](?:[\s,、;]*[A-Ha-h]){0,7}\s*[)\]]?[.。]?$/

/** Whether options may have stood below the stem that are not there. */
const mayChoose = ({ blanks, stem }: KeyContext): boolean => blanks > 0 || choosesAmong(stem)

/** Reads an answer as printed into a canonical key. */
export function readKey(text: string, folded: string, context: KeyContext): ReadKey {
  if (folded.trim() === '') return { key: null, rest: '' }
  const words = context.bank ? wordsFromBank(text, context.bank, context.blanks) : null
  if (words) return { key: { kind: 'blanks', blanks: words.map((word) => [word]) }, rest: '' }
  if (context.options.length >= 2)
    return choiceKey(text, folded, context) ?? { key: null, rest: text, notAnOption: true }
  const { hint } = context
  if (hint !== 'fillIn' && hint !== 'shortAnswer') {
    const truth = truthKey(folded, text, context)
    if (truth && (hint === 'trueFalse' || hint === null || truthOf(folded, true) !== null)) return truth
  }
  if ((hint === 'single' || hint === 'multiple' || hint === 'choice' || hint === null) && hint !== null) {
    const letters = parseLetters(folded, 0)
    if (letters) return { key: optionKey(letters.indexes), rest: letters.rest }
  }
  if (hint === null && mayChoose(context) && isLetterAnswer.test(folded.trim()) && /^[A-H]/.test(folded.trim())) {
    const letters = parseLetters(folded, 0)
    if (letters) return { key: optionKey(letters.indexes), rest: '' }
  }
  if (hint === 'shortAnswer' || (hint !== 'fillIn' && context.blanks === 0))
    return { key: { kind: 'text', text: text.trim() }, rest: '' }
  const blanks = splitBlanks(text, context.blanks).map(alternativesOf)
  return { key: { kind: 'blanks', blanks }, rest: '' }
}
