import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { formOf, plainForm } from '../taught/lineForm.ts'
import { plainTruth } from '../tokens/truthWords.ts'
import type { Proposal } from './SurveyGroup.ts'
import type { SurveyLine } from './surveyLines.ts'

const fewest = 3
/** Which share of the questions without a key must have such a line, and of these how many only one. */
const share = 0.4
const onlyOne = 0.95
const longest = 240

const letters = /(?<![A-Za-z])[A-H](?:[\s,、;/]{0,2}[A-H]){0,7}(?![A-Za-z])/g
const truths = new RegExp(`(?<![\\p{L}\\d])(?:${plainTruth})(?![\\p{L}\\d])`, 'gu')
const numbers = /(?<![\d.,:/])\d{1,2}(?![\d.,:/])/g

type Hole = { name: 'letters' | 'truth' | 'number'; value: string; from: number; to: number }

function holesOf(folded: string, options: number): Hole[] {
  const holes: Hole[] = []
  const add = (name: Hole['name'], pattern: RegExp) => {
    for (const match of folded.matchAll(pattern))
      holes.push({ name, value: match[0], from: match.index, to: match.index + match[0].length })
  }
  add('letters', letters)
  if (options <= 2) add('truth', truths)
  if (options >= 2) add('number', numbers)
  return holes.filter(({ name, value }) => name !== 'number' || (Number(value) >= 1 && Number(value) <= options))
}

/** The word or the signs next to the hole, which most likely belong to the form. */
const nextTo = /^(?:[\p{L}]{1,8}|[^\p{L}\d\s]{1,4})/u
const before = /(?:[\p{L}]{1,8}|[^\p{L}\d\s]{1,4})$/u

/** Forms that a line with that answer may have, the narrowest first. */
function formsOf(folded: string, { name, from, to }: Hole): string[] {
  const [left, right] = [folded.slice(0, from).trimEnd(), folded.slice(to).trimStart()]
  const lefts = [plainForm(left)]
  const word = before.exec(left)?.[0]
  if (word && word !== left) lefts.push(`{text}${plainForm(word)}`)
  const rights = [plainForm(right)]
  const sign = nextTo.exec(right)?.[0]
  if (sign && sign !== right) rights.push(`${plainForm(sign)}{text}`)
  return lefts.flatMap((start) => rights.map((end) => `${start}${glue(left)}{${name}}${glue(right)}${end}`))
}

const glue = (side: string) => (side === '' ? '' : ' ')

type Found = { form: string; byQuestion: Map<number, string[]> }

function candidates(lines: readonly SurveyLine[], questions: readonly RecognisedQuestion[]): Found[] {
  const byForm = new Map<string, Found>()
  for (const { owner: at, folded, fromTop, isOption } of lines) {
    const question = questions[at]
    if (!question?.issues.includes('missingAnswer') || fromTop === 0 || folded.length > longest) continue
    if (isOption) continue
    const options = question.type === 'trueFalse' ? 2 : question.options.length
    for (const hole of holesOf(folded, options))
      for (const form of formsOf(folded, hole)) {
        const found = byForm.get(form) ?? { form, byQuestion: new Map() }
        const values = found.byQuestion.get(at)
        if (values) values.push(hole.value)
        else found.byQuestion.set(at, [hole.value])
        byForm.set(form, found)
      }
  }
  return [...byForm.values()]
}

/** Of two forms that find as much the one that says more. */
const words = (form: string): number => form.replace(/\{(?:letters|truth|number|text)\}/g, '').length

function isKeyForm({ byQuestion }: Found, missing: number): boolean {
  const lone = [...byQuestion.values()].filter((values) => values.length === 1)
  const values = new Set(lone.map(([value]) => value))
  return (
    lone.length >= Math.max(fewest, missing * share) && lone.length >= byQuestion.size * onlyOne && values.size >= 2
  )
}

/** Proposes to read as the answer what stands in one form, and in one only, in many questions that have none. */
export function keyAtPlace(lines: readonly SurveyLine[], questions: readonly RecognisedQuestion[]): Proposal[] {
  const missing = questions.filter(({ issues }) => issues.includes('missingAnswer')).length
  if (missing < fewest) return []
  const found = candidates(lines, questions)
    .filter((one) => isKeyForm(one, missing))
    .sort(
      (a, b) => b.byQuestion.size - a.byQuestion.size || words(b.form) - words(a.form) || (a.form < b.form ? -1 : 1),
    )
  return found.slice(0, 3).map(({ form, byQuestion }) => {
    const fits = formOf(form)
    const except = lines.flatMap(({ owner, folded, block }) =>
      questions[owner]?.key && fits(folded) !== null ? [block] : [],
    )
    return {
      cause: 'keyAtPlace',
      forms: [form],
      samples: [lines.find(({ owner, folded }) => byQuestion.has(owner) && fits(folded) !== null)?.text ?? form],
      members: [...byQuestion.keys()].sort((a, b) => a - b),
      mend: { kind: 'rules', step: { rules: [{ role: 'answer', form }], except } },
    }
  })
}
