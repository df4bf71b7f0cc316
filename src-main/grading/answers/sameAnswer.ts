import { isFormula } from './chemistry.ts'
import { foldText } from './foldText.ts'
import { isLatex, linearLatex } from './linearLatex.ts'
import { plainSigns } from './plainSigns.ts'
import { readDate } from './readDate.ts'
import { isCode, isSameQuantity, readQuantity } from './readQuantity.ts'
import { isWithin, readTolerance } from './readTolerance.ts'
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

/** "Co" is not CO, though both would fold to the same. "co" is how someone in a hurry writes either. */
function byFormula({ key, given }: Pair): boolean | undefined {
  const [formula, answered] = [foldText(key, { keepCase: true }), foldText(given, { keepCase: true })]
  return isFormula(formula) && isFormula(answered) ? formula === answered : undefined
}

function byText({ key, given }: Pair, keepCase: boolean): boolean {
  return foldText(key, { keepCase }) === foldText(given, { keepCase })
}

/**
 * Whether an answer says what the key says. Dates, numbers with units and chemical formulas decide by what they mean where
 * both texts are one; everything else is compared as folded text. `keepCase`: upper and lower case are different answers.
 */
export function isSameAnswer(key: string, given: string, { keepCase = false } = {}): boolean {
  if (foldText(given) === '') return false
  if (key === given) return true
  const inMath = isLatex(key) || isLatex(given)
  const plain = (text: string) => plainSigns(inMath ? linearLatex(text) : text)
  const pair = { key: plain(key), given: plain(given) }
  return byDate(pair) ?? byValue(pair) ?? byFormula(pair) ?? (byText(pair, keepCase) || isSameTruthSign(key, given))
}
