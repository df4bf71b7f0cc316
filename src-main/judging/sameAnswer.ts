import { countAssigned } from './assignBlanks.ts'
import { isFormula } from './chemistry.ts'
import { countTheSame } from './countedWords.ts'
import { foldText } from './foldText.ts'
import { holdsGenotypes } from './genotype.ts'
import { isLatex, linearLatex } from './linearLatex.ts'
import { plainSigns } from './plainSigns.ts'
import { readDate } from './readDate.ts'
import { isCode, isSameQuantity, readQuantity } from './readQuantity.ts'
import { isWithin, readTolerance } from './readTolerance.ts'
import { isSameSigns } from './sameSigns.ts'
import { isSameTruthSign } from './truthSigns.ts'

/** What is compared: the texts with plain signs, formulas in a line. */
type Pair = { key: string; given: string }

function byDate({ key, given }: Pair): boolean | undefined {
  const date = readDate(key)
  const answered = readDate(given)
  return date === undefined || answered === undefined ? undefined : date === answered
}

function byValue({ key, given }: Pair): boolean | undefined {
  const answered = readQuantity(given)
  if (!answered || isCode(key)) return undefined
  const tolerance = readTolerance(key)
  if (tolerance) return isWithin(tolerance, answered) || undefined
  const value = readQuantity(key)
  return value && isSameQuantity(value, answered)
}

/** Aa is not aa. */
function byGenes({ key, given }: Pair): boolean | undefined {
  const bare = (text: string) => foldText(text.replace(/\^(.) ?/gu, '$1'), { keepCase: true })
  return holdsGenotypes(bare(key)) ? bare(key) === bare(given) || isSameChoice(key, given, true) : undefined
}

/** "Co" is not CO, though both would fold to the same. "co" is how someone in a hurry writes either. */
function byFormula({ key, given }: Pair): boolean | undefined {
  const [formula, answered] = [foldText(key, { keepCase: true }), foldText(given, { keepCase: true })]
  return isFormula(formula) && isFormula(answered) ? formula === answered : undefined
}

function byText({ key, given }: Pair, keepCase: boolean): boolean {
  return foldText(key, { keepCase }) === foldText(given, { keepCase })
}

const lowered = /[ₐ-ₜᵢ-ᵥⱼ]+/gu
/** Returns what a text may mean as well: quotes of a program that came out round, and an index that others type a_n. */
const otherwise = (text: string) =>
  text.replace(/[‘’]/gu, "'").replace(lowered, (index) => `_${index.normalize('NFKC')}`)

const longestChoice = 200

/** "x=1或x=-1": which of the two comes first says nothing. */
function isSameChoice(key: string, given: string, keepCase: boolean): boolean {
  if (key.length > longestChoice) return false
  const [wanted = [], answered = []] = [key, given].map((text) => text.split(/或者?|\bor\b/iu))
  if (wanted.length < 2 || wanted.length > 8 || wanted.length !== answered.length) return false
  const fits = (at: number, of: number) => isSameAnswer(wanted[at] ?? '', answered[of] ?? '', { keepCase })
  return countAssigned(wanted.length, answered.length, fits) === wanted.length
}

/**
 * Returns whether an answer says what the key says. Numbers in circles, dates, numbers with units, genotypes and chemical
 * formulas decide by what they mean where both texts are one; everything else is compared as folded text. `keepCase`: upper and
 * lower case are different answers.
 */
export function isSameAnswer(key: string, given: string, { keepCase = false } = {}): boolean {
  if (foldText(given) === '') return false
  if (key === given) return true
  const inMath = isLatex(key) || isLatex(given)
  const plain = (text: string) => plainSigns(inMath ? linearLatex(text) : text)
  const pair = { key: plain(key), given: plain(given) }
  const other = { key: plain(otherwise(key)), given: plain(otherwise(given)) }
  const byWords = () =>
    byText(pair, keepCase) ||
    byText(other, keepCase) ||
    isSameTruthSign(key, given) ||
    (!isCode(pair.key) && countTheSame(pair.key, pair.given)) ||
    isSameChoice(key, given, keepCase)
  return isSameSigns(key, given) ?? byDate(pair) ?? byValue(pair) ?? byGenes(pair) ?? byFormula(pair) ?? byWords()
}
