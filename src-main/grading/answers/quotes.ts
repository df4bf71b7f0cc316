import type { AnswerInWords } from '../../judging/AnswerInWords.ts'

const han = /\p{Script=Han}/u

/** Width, case and white space are the copyist's. */
const foldForCopies = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign) && !han.test(sign)

/** Returns whether a text stands in another, not in the middle of a word or number. */
function standsIn(quote: string, text: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const isCutBefore = isWordSign(text[at - 1]) && isWordSign(quote[0])
    const isCutBehind = isWordSign(quote.at(-1)) && isWordSign(text[at + quote.length])
    if (!isCutBefore && !isCutBehind) return true
  }
  return false
}

const takenFromQuestion = 8

/**
 * Returns whether a quote can earn a point: it stands in the answer, says something, and is not just a piece of the question
 * handed back.
 */
export function isFounded(quote: string, { question, reference, answer }: AnswerInWords): boolean {
  const [said, all] = [foldForCopies(quote), foldForCopies(answer)]
  if (!/[\p{L}\p{N}]/u.test(said) || !standsIn(said, all)) return false
  if (said.length === 1 && han.test(said) && all !== said) return false
  return (
    said.length < takenFromQuestion ||
    !foldForCopies(question).includes(said) ||
    foldForCopies(reference).includes(said)
  )
}
