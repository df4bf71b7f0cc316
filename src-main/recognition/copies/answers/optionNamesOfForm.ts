import { labelAt } from '../../../contract/questionProblems.ts'
import { remembered } from '../../remembered.ts'
import type { LabelForm } from '../labels/labelForms.ts'

/** Options that a line names: `from..to` the names, `letters` what they are, `head` the words before them. */
export type Named = Readonly<{ head: string; from: number; to: number; letters: string }>

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** What stands between two names: signs, or a word for "and". */
const joins = '[\\s,、;/&+|]{0,3}(?:(?:and|und|et|y|e|и|và|와|과)\\s|[和与及と])?'
const longest = 80
const longestName = 40
const longestStem = 300

type Patterns = Readonly<{ one: RegExp; tail: RegExp; bracket: RegExp; entry: RegExp }>

/** How a form calls an option: with the words and signs around its sign, or some of them. */
const patternsOf = remembered((form: LabelForm): Patterns => {
  const signs = [...form.names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const word = escaped(/\p{L}+/u.exec(form.before)?.[0] ?? '')
  const name = `[([<{]?(?:${word})?\\s?[([<{"“]?(?:${signs})(?:[)\\]>}"”]|${escaped(form.behind.trim())})?`
  const names = `${name}(?:${joins}${name}){0,9}`
  return {
    one: new RegExp(name.replace(`(?:${signs})`, `(${signs})`), 'gu'),
    tail: new RegExp(`${names}\\s?[.。]?$`, 'u'),
    entry: new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,3}\\s?[-–—.):、]?\\s?)(${names})(?![\\p{L}\\p{N}])`, 'gu'),
    bracket: new RegExp(`[([]\\s{0,3}(${names})\\s{0,3}[)\\]]`, 'u'),
  }
})

/** The letters of the options that a text names, each once; null if one of them is not there. */
function lettersOf(text: string, form: LabelForm, count: number): string | null {
  const places = [...text.matchAll(patternsOf(form).one)].map(([, sign = '']) => form.names.indexOf(sign))
  const isWhole = places.length > 0 && places.every((place) => place >= 0 && place < count)
  return isWhole && new Set(places).size === places.length
    ? places
        .sort((a, b) => a - b)
        .map(labelAt)
        .join('')
    : null
}

const wordSign = /[\p{L}\p{N}]/u
const endsWord = /[^\p{L}\p{N}\s]\s*$|^$|\s$|[是为選选]$/u

/** The options that a line names at its end, and nothing else behind them. */
export function nameInLine(folded: string, form: LabelForm, count: number): Named | null {
  if (folded.length > longest) return null
  const match = patternsOf(form).tail.exec(folded.slice(-longestName))
  if (!match) return null
  const blank = match[0].length - match[0].trimStart().length
  const from = folded.length - Math.min(longestName, folded.length) + match.index + blank
  const head = folded.slice(0, from)
  if (wordSign.test(match[0].charAt(0)) && !endsWord.test(head)) return null
  const letters = lettersOf(match[0], form, count)
  return letters === null ? null : { head: head.trim(), from, to: folded.length, letters }
}

/** The options that a line names in a bracket. */
export function nameInBracket(folded: string, form: LabelForm, count: number): Named | null {
  const match = folded.length > longestStem ? null : patternsOf(form).bracket.exec(folded)
  const inside = match?.[1]
  if (!match || inside === undefined) return null
  const from = match.index + match[0].indexOf(inside)
  const letters = lettersOf(inside, form, count)
  return letters === null ? null : { head: '(text)', from, to: from + inside.length, letters }
}

const longestKey = 600
/** What parts entries of a key, and what may stand before the first. */
const betweenEntries = /[\s,;、.。]/g
const headOfKey = /^[^\d]{0,30}/

/** "Ответы: 1-б; 2-а,в": the line with letters for the names in its entries, and how many there are; null if it holds more. */
export function lettersInKey(folded: string, form: LabelForm, most: number): { text: string; count: number } | null {
  if (folded.length > longestKey || !/\d/.test(folded)) return null
  const head = headOfKey.exec(folded)?.[0] ?? ''
  let count = 0
  let isWhole = true
  const text = folded.slice(head.length).replace(patternsOf(form).entry, (_, number: string, names: string) => {
    // "1919" is no 191 and 9
    const isOneNumber = /\d$/.test(number) && /^\d/.test(names)
    const letters = isOneNumber ? null : lettersOf(names, form, most)
    count++
    isWhole &&= letters !== null
    return `\ue000${number.trim().replace(/[-–—.):、]$/, '')}.${letters ?? ''}\ue000`
  })
  const rest = text.replace(/\ue000[^\ue000]*\ue000/g, '').replace(betweenEntries, '')
  return count > 0 && isWhole && rest === '' ? { text: head + text.replaceAll('\ue000', ''), count } : null
}
