import { labelAt } from '../../contract/questionProblems.ts'
import type { Key, QuestionType } from '../../contract/questionTypes.ts'
import type { BlockFate, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fold } from '../tokens/fold.ts'
import { readHeading } from '../tokens/headings.ts'
import { readKeyEntries } from '../tokens/keyEntries.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { retyped } from './retyped.ts'
import { fieldsOf, type MendedFields, type Proposal } from './SurveyGroup.ts'
import type { SurveyLine } from './surveyLines.ts'

type Change = { at: number; fields: MendedFields }

const proposal = (cause: Proposal['cause'], forms: readonly string[], changes: readonly Change[]): Proposal => ({
  cause,
  forms,
  samples: [],
  members: changes.map(({ at }) => at),
  mend: { kind: 'fields', changes },
})

const sectionType = (section: string | null): QuestionType | null => {
  const type = section === null ? null : (readHeading(fold(section), true, 1)?.type ?? null)
  return type === 'choice' ? null : type
}

/** Proposes the type that the section names for questions of another; one proposal for each section. */
export function typeAgainstSection(questions: readonly RecognisedQuestion[]): Proposal[] {
  const bySection = new Map<string, Change[]>()
  questions.forEach((question, at) => {
    const type = sectionType(question.section)
    const fields = type !== null && type !== question.type ? retyped(question, type) : null
    const section = question.section ?? ''
    if (fields) bySection.set(section, [...(bySection.get(section) ?? []), { at, fields }])
  })
  return [...bySection].map(([section, changes]) => proposal('typeAgainstSection', [section], changes))
}

function keyOf(value: string, { type, options }: RecognisedQuestion): Key | null {
  const truth = type === 'trueFalse' || options.length === 0 ? truthOf(value) : null
  if (truth !== null) return { kind: 'truth', value: truth }
  const labels = [...new Set(value.toUpperCase().match(/[A-H]/g) ?? [])].sort()
  const isFit = labels.length > 0 && labels.every((label) => options.some((option) => option.label === label))
  return isFit ? { kind: 'options', labels } : null
}

function answered(question: RecognisedQuestion, value: string): MendedFields | null {
  const key = keyOf(value, question)
  if (!key) return null
  const many = key.kind === 'options' && key.labels.length > 1 ? 'multiple' : question.type
  return { ...fieldsOf(question), key, type: key.kind === 'truth' ? 'trueFalse' : many }
}

/** Proposes the entries of a key that no question wanted for those without an answer: by number, or in their order. */
export function orphanedAnswers(
  lines: readonly SurveyLine[],
  questions: readonly RecognisedQuestion[],
  fates: readonly BlockFate[],
): Proposal[] {
  const entries = lines
    .filter(({ block }) => fates[block]?.reason === 'keyWithoutQuestion')
    .flatMap(({ folded }) => readKeyEntries(folded)?.entries ?? [])
  const missing = questions.flatMap((question, at) =>
    question.issues.includes('missingAnswer') ? [{ question, at }] : [],
  )
  if (entries.length === 0 || missing.length === 0) return []
  const numbers = missing.map(({ question }) => question.number)
  const isByNumber = new Set(numbers).size === numbers.length && entries.every(({ number }) => number !== null)
  const changesBy = (entryOf: (question: RecognisedQuestion, place: number) => { value: string } | undefined) =>
    missing.flatMap(({ question, at }, place): Change[] => {
      const entry = entryOf(question, place)
      const fields = entry ? answered(question, entry.value) : null
      return fields ? [{ at, fields }] : []
    })
  const named = isByNumber ? changesBy(({ number }) => entries.find((one) => String(one.number) === number)) : []
  // counted otherwise than the questions, but as many
  const changes =
    named.length === 0 && entries.length === missing.length ? changesBy((_, place) => entries[place]) : named
  return changes.length > 0 ? [proposal('orphanedAnswers', [], changes)] : []
}

const nextLabel = (index: number) => new RegExp(`(?<![A-Za-z])${labelAt(index)}\\s?[.、:．：)）]\\s*`)

function unfolded(question: RecognisedQuestion): MendedFields | null {
  const texts: string[] = []
  for (const { text } of question.options) {
    let rest = text
    for (let match = nextLabel(texts.length + 1).exec(rest); match && match.index > 0; ) {
      texts.push(rest.slice(0, match.index).trim())
      rest = rest.slice(match.index + match[0].length)
      match = nextLabel(texts.length + 1).exec(rest)
    }
    texts.push(rest.trim())
  }
  if (texts.length === question.options.length || texts.length > 26 || texts.includes('')) return null
  return { ...fieldsOf(question), options: texts.map((text, at) => ({ label: labelAt(at), text })) }
}

/** Proposes to take apart options that hold the next one. */
export function swallowedOptions(questions: readonly RecognisedQuestion[]): Proposal[] {
  const changes = questions.flatMap((question, at): Change[] => {
    const fields = question.issues.includes('swallowedOption') ? unfolded(question) : null
    return fields ? [{ at, fields }] : []
  })
  return changes.length > 0 ? [proposal('swallowedOptions', [], changes)] : []
}
