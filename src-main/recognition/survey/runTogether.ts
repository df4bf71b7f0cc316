import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { plainForm } from '../taught/lineForm.ts'
import type { Proposal } from './SurveyGroup.ts'
import type { SurveyLine } from './surveyLines.ts'

/** So often a line must begin a question that was not seen before the document can be said to have a way of its own. */
const fewest = 2

/** A number within the first signs or the first word of a line, and what stands between it and the text. */
const numbered = /^(\p{L}{0,6}[^\p{L}\d\s]{0,3}\s?)(\d{1,4})(\s?\p{L}?[^\p{L}\d\s]{0,3}\s?)(?=\S)/u

type Opening = { line: SurveyLine; form: string; number: number }

function openingOf(line: SurveyLine): Opening | null {
  const found = numbered.exec(line.folded)
  const [whole, before = '', number, after = ''] = found ?? []
  if (!whole || number === undefined || (before + after).trim() === '') return null
  return { line, number: Number(number), form: `${plainForm(before)}{number}${plainForm(after)} {text}` }
}

const numberOf = (question: RecognisedQuestion | undefined): number | null =>
  question?.number && /^\d{1,4}$/.test(question.number) ? Number(question.number) : null

/** Lines within a question that go on with its number, up to that of the next one. */
function swallowedBy(lines: readonly SurveyLine[], number: number, next: number | null): Opening[] {
  const found: Opening[] = []
  for (const line of lines) {
    const opening = line.fromTop > 0 ? openingOf(line) : null
    const wanted = number + 1 + found.length
    if (opening?.number === wanted && (next === null || wanted < next)) found.push(opening)
  }
  return found
}

/**
 * Proposes to begin a question where the numbers go on within another: two or more that were read as one. Lines of the same form
 * that do not go on with the numbers are left as they are.
 */
export function runTogether(lines: readonly SurveyLine[], questions: readonly RecognisedQuestion[]): Proposal[] {
  const ofQuestion = Map.groupBy(lines, ({ question }) => question)
  const byForm = new Map<string, { openings: Opening[]; members: Set<number> }>()
  questions.forEach((question, at) => {
    const number = numberOf(question)
    const own = ofQuestion.get(at)
    if (number === null || !own) return
    for (const opening of swallowedBy(own, number, numberOf(questions[at + 1]))) {
      const found = byForm.get(opening.form) ?? { openings: [], members: new Set() }
      found.openings.push(opening)
      found.members.add(at)
      byForm.set(opening.form, found)
    }
  })
  return [...byForm].flatMap(([form, { openings, members }]): Proposal[] => {
    if (openings.length < fewest) return []
    const begin = new Set(openings.map(({ line }) => line.block))
    const except = lines
      .filter((line) => line.fromTop > 0 && !begin.has(line.block) && openingOf(line)?.form === form)
      .map(({ block }) => block)
    return [
      {
        cause: 'runTogether',
        forms: [form],
        samples: [openings[0]?.line.text ?? form],
        members: [...members],
        mend: { kind: 'rules', step: { rules: [{ role: 'number', form }], except } },
      },
    ]
  })
}
