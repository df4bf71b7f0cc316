import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { asFurniture } from '../labels/relabel.ts'
import { numbersAlone } from '../numbers/numberAlone.ts'

const state = new RegExp(`^(?:${anyOf('gotRight', 'gotWrong', 'unanswered')})[.!]?$`, 'i')
/** "Se puntúa 1,00 sobre 1,00", "Puntúa como 1,00", "1 von 1 Punkten": one number or two, words, and no sentence. */
const score =
  /^[\p{L}\s:]{0,30}\d{1,3}(?:[.,]\d{1,2})?(?:\s*(?:\/|\p{L}[\p{L}\s]{0,16})\s*\d{1,3}(?:[.,]\d{1,2})?)?[\p{L}\s]{0,12}$/u
const ratio = /\d\D+\d[\d.,]*\D{0,12}$/
const wordsOnly = /^[\p{L} ]+$/u
const isRatio = (text: string): boolean => score.test(text) && ratio.test(text)
const longest = 60
/** What stands between number and score is a state, in whatever words. */
const longestState = 30
/** How many lines may stand between number and text. */
const deepest = 6

const nearlyAll = 0.8

/** Of each question the lines below its number that may belong to the page. */
function headsOf(lines: readonly Line[]): readonly (readonly number[])[] {
  const numbers = numbersAlone(lines)
  return [...numbers].map((at) => {
    const head: number[] = []
    for (let next = at + 1; next <= at + deepest && next < lines.length && !numbers.has(next); next++) head.push(next)
    return head
  })
}

/**
 * Pages show below the number of a question its state, its score, a flag and a title, in the words of any language: the state
 * and the score are told by their form, the others by standing below nearly all numbers word for word, before any text.
 */
export function dropPageHeads(lines: readonly Line[]): readonly Line[] {
  const heads = headsOf(lines)
  if (heads.length < 2) return lines
  const folded = (at: number) => lines[at]?.folded ?? ''
  const counts = new Map<string, number>()
  for (const head of heads) for (const text of new Set(head.map(folded))) counts.set(text, (counts.get(text) ?? 0) + 1)
  const recurs = (text: string) => (counts.get(text) ?? 0) >= Math.max(2, heads.length * nearlyAll)
  const scored = heads.filter((head) => head.some((at) => score.test(folded(at)))).length
  if (scored < heads.length * nearlyAll) return lines
  const isHead = (at: number, place: number): boolean => {
    const text = folded(at)
    if (text.length > longest) return false
    if (state.test(text) || score.test(text) || recurs(text)) return true
    return place === 0 && text.length <= longestState && wordsOnly.test(text) && isRatio(folded(at + 1))
  }
  const edited = new Edited(lines)
  for (const head of heads) {
    for (const [place, at] of head.entries()) {
      const line = lines[at]
      if (!line || (line.aside === null && !isHead(at, place))) break
      edited.set(at, asFurniture(line))
    }
  }
  return edited.result
}
