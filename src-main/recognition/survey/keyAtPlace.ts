import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { formOf } from '../taught/lineForm.ts'
import { formsOf, holesOf } from './answerForms.ts'
import type { Proposal } from './SurveyGroup.ts'
import type { SurveyLine } from './surveyLines.ts'

const fewest = 3
/** Which share of the questions without a key must have such a line, and of these how many only one. */
const share = 0.4
const onlyOne = 0.95
const longest = 240

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
