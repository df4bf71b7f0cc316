import type { LineRole, LineRule } from '../../contract/readingRules.ts'
import { lineLabel, plainForm } from '../taught/lineForm.ts'
import { formsOf, holesOf } from './answerForms.ts'
import type { SurveyLine } from './surveyLines.ts'

/** The word or the signs that a line begins or ends with. */
const opening = /^(?:[\p{L}]{1,12}|[^\p{L}\d\s]{1,4})/u
const signs = /^[^\p{L}\d\s]{1,4}/u
const ending = /(?:[\p{L}]{1,12}|[^\p{L}\d\s]{1,4})$/u
/** Options of a question that cannot be told yet. */
const mostOptions = 8

/** Between words, signs, blanks and numbers. */
const seam = /(?<=[\p{L}\d])(?=[^\p{L}\d])|(?<=[^\p{L}\d\s])(?=[\p{L}\d\s])|(?<=\p{L})(?=\d)/gu
const longestShared = 40
const mostShared = 5

/** A number and the sign behind it: what follows is the question. */
const numbered = /^\D{0,30}\d{1,6}\D{0,12}?[^\p{L}\d\s]+/u

/** Beginnings of a line that others may share: its words up to each sign, blank or number, the longest first. */
function beginnings(text: string): string[] {
  const found = [...text.matchAll(seam)].map(({ index }) => text.slice(0, index).trimEnd())
  const short = found.filter((one) => one !== '' && one.length < longestShared)
  const first = opening.exec(text)?.[0]
  return [...new Set([...short.toReversed(), ...(first ? [first] : [])])].slice(0, mostShared)
}

/** Ends of a line that others may share, from each word on, the longest first: what a page prints behind ever other names. */
function ends(text: string): string[] {
  const found = [...text.matchAll(seam)].map(({ index }) => text.slice(index).trimStart())
  const words = found.filter((one) => one.length < longestShared && /^\p{L}/u.test(one))
  const last = ending.exec(text)?.[0]
  return [...new Set([...words.slice(0, mostShared), ...(last && last !== text ? [last] : [])])]
}

function textForms(text: string, role: LineRole): string[] {
  const whole = plainForm(text)
  // what an option says is its text: only signs before it are not
  const own = role === 'option' ? signs : role === 'number' ? numbered : undefined
  const label = role === 'number' ? lineLabel.exec(text) : null
  const cuts = [...(own?.exec(text) ?? []), ...(label ?? []), ...(role === 'option' ? [] : beginnings(text))]
  const starts = cuts.map((start) => `${plainForm(start)}{text}`)
  const forms = [...starts, ...ends(text).map((end) => `{text}${plainForm(end)}`), '{text}']
  if (role === 'option') return [...starts, '{text}', whole]
  // what is shared is told by words of its own ("Read the text below"), or by the line alone
  if (role === 'material') return [whole, ...forms.filter((form) => /\p{L}{2}/u.test(form.replaceAll('{text}', '')))]
  return role === 'stem' ? [...forms, whole] : [whole, ...forms]
}

const firstNumber = /\d{1,4}/
const next = /^(?:\p{L}{1,12}|[^\p{L}\d\s]{1,4})/u

/** Forms of a line that answers the question of the first number on it: a letter, a word or any text behind the number. */
function answerKeyForms(folded: string): string[] {
  const number = firstNumber.exec(folded)
  if (!number) return []
  const rest = folded.slice(number.index + number[0].length).trimStart()
  const before = folded.slice(0, number.index)
  const start = `${plainForm(before)}${/\s$/.test(before) ? ' ' : ''}{number} `
  const sign = next.exec(rest)?.[0] ?? ''
  const said = holesOf(rest, mostOptions).flatMap((hole) => formsOf(rest, hole))
  const texts = sign === rest ? [] : [`${plainForm(sign)}{text}`]
  return [...said, ...texts, '{text}'].map((form) => start + form)
}

/** The forms that a line may have for what it is, those that say more before those that say less. */
function formsFor({ bare, folded }: SurveyLine, role: LineRole): string[] {
  if (role === 'answerKey') return answerKeyForms(folded)
  if (role !== 'answer') return textForms(role === 'option' ? bare : bare || folded, role)
  const holes = holesOf(folded, mostOptions)
  return [...holes.flatMap((hole) => formsOf(folded, hole)), ...textForms(folded, role).slice(1)]
}

type Place = Pick<LineRule, 'readAs' | 'fromTop' | 'fromEnd' | 'above' | 'below'>

function placesFor(line: SurveyLine, above: SurveyLine | undefined, below: SurveyLine | undefined): Place[] {
  const inQuestion = line.question >= 0
  return [
    {},
    { readAs: line.read },
    ...(inQuestion ? [{ fromTop: line.fromTop }, { fromEnd: line.fromEnd }] : []),
    ...(above ? [{ above: plainForm(above.bare) }] : []),
    ...(below ? [{ below: plainForm(below.bare) }] : []),
  ]
}

/** Everything that a correction of one line may have meant: a form of the line, at any place or at one like this. */
export function ruleCandidates(lines: readonly SurveyLine[], at: number, role: LineRole): LineRule[] {
  const line = lines[at]
  if (!line) return []
  // an entry of a key says by itself what it is
  const places = role === 'answerKey' ? [{}, { readAs: line.read }] : placesFor(line, lines[at - 1], lines[at + 1])
  const forms = [...new Set(formsFor(line, role))].filter((form) => form.length <= 300)
  return forms.flatMap((form) =>
    places
      .filter(({ above, below }) => (above ?? below ?? '').length <= 300)
      .map((place) => ({ role, form, ...place })),
  )
}
