import type { IssueCode } from '../RecognisedQuestion.ts'
import { DoubtList } from './DoubtList.ts'
import type { Doubt } from './doubts.ts'
import type { Evidence } from './Evidence.ts'
import { doubtsOfFields } from './ofFields.ts'
import { doubtsOfStretch } from './ofStretch.ts'

const byPlace: Readonly<Record<NonNullable<Evidence['place']>, Doubt | null>> = {
  line: null,
  lone: 'keyLone',
  tag: 'keyTag',
  lead: 'keyLead',
  caret: 'keyCaret',
  bracket: 'keyBracket',
  tick: 'keyTick',
  formatting: 'keyFormatting',
  key: 'keyElsewhere',
  trailing: 'keyTrailing',
  mine: 'keyMine',
}

const byIssue: Readonly<Partial<Record<IssueCode, Doubt>>> = {
  answerNotAnOption: 'issueAnswerNotAnOption',
  numberGap: 'issueNumberGap',
  duplicateNumber: 'issueDuplicateNumber',
  duplicateLabel: 'issueDuplicateLabel',
  missingOption: 'issueMissingOption',
  fewOptions: 'issueFewOptions',
  truncated: 'issueTruncated',
  emptyStem: 'issueEmptyStem',
  conflictingAnswers: 'issueConflictingAnswers',
  hasImage: 'issueImage',
}

const byType: Readonly<Record<Evidence['question']['type'], Doubt | null>> = {
  single: null,
  multiple: 'isMultiple',
  trueFalse: 'isTrueFalse',
  fillIn: 'isFillIn',
  shortAnswer: 'isOpen',
}

/** What a question is and where its key stands. */
function doubtsOfKind({ question, from, place, typeBy, hint, seen }: Evidence): DoubtList {
  const doubts = new DoubtList(seen)
  const { type, key, issues } = question
  if (from === 'columns') doubts.add('fromColumns')
  if (from === 'fields') doubts.add('fromFields')
  if (place !== null && byPlace[place]) doubts.add(byPlace[place])
  if (key === null) doubts.add('noKey')
  if (byType[type]) doubts.add(byType[type])
  if (typeBy === 'guess') doubts.add('typeByGuess')
  else if (hint === null) doubts.add('typeByShape')
  else if (hint !== type && !(hint === 'choice' && (type === 'single' || type === 'multiple')))
    doubts.add('typeAgainstSection')
  for (const issue of issues) {
    const doubt = byIssue[issue]
    if (doubt) doubts.add(doubt)
  }
  return doubts
}

/** The numbers of the questions of each stretch; those too small for a layout of their own are one together. */
export function stretchesOf(evidences: readonly { stretch: string }[]): readonly (readonly number[])[] {
  const stretches = new Map<string, number[]>()
  evidences.forEach(({ stretch }, at) => {
    const known = stretches.get(stretch)
    if (known) known.push(at)
    else stretches.set(stretch, [at])
  })
  const small = [...stretches.values()].filter(({ length }) => length < 3).flat()
  return [...[...stretches.values()].filter(({ length }) => length >= 3), ...(small.length > 0 ? [small] : [])]
}

/** What speaks against each question, but for what speaks against its neighbours (ofNeighbours.ts) or its document. */
export function doubtsOf(evidences: readonly Evidence[]): readonly DoubtList[] {
  const all = evidences.map((evidence) => {
    const doubts = doubtsOfKind(evidence)
    doubtsOfFields(evidence.question, doubts)
    return doubts
  })
  for (const stretch of stretchesOf(evidences))
    doubtsOfStretch(
      stretch.flatMap((at) => evidences[at] ?? []),
      stretch.flatMap((at) => all[at] ?? []),
    )
  const gaps = evidences.filter(({ question }) => question.issues.includes('numberGap')).length
  const isKeyless = evidences.every(({ question }) => question.key === null)
  const tails = all.filter((doubts) => doubts.has('repeatedTail')).length
  for (const doubts of all) {
    if (evidences.length < 8) doubts.add('fewQuestions')
    if (evidences.length < 3) doubts.add('veryFewQuestions')
    if (isKeyless) doubts.add('documentKeyless')
    if (gaps > evidences.length * 0.08) doubts.add('manyGapsInNumbers')
    if (tails > evidences.length * 0.1) doubts.add('manyTails')
  }
  return all
}
