import { doubtsOf, isDoubtful } from '../../contract/doubts.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import type { RecognisedQuestion, RecogniseOptions, Recognition } from '../RecognisedQuestion.ts'
import { cutInTwo } from './cutInTwo.ts'
import { leastAlike } from './examples.ts'
import { orphanedAnswers, swallowedOptions, typeAgainstSection } from './fieldMends.ts'
import { holdsNext } from './holdsNext.ts'
import { isBetter, isTakenApart } from './isBetter.ts'
import { keyAtPlace } from './keyAtPlace.ts'
import { runTogether } from './runTogether.ts'
import { fieldsOf, type MendedFields, type Proposal, type SurveyGroup, type SurveyMend } from './SurveyGroup.ts'
import { surplusLines } from './surplusLines.ts'
import { surveyLines } from './surveyLines.ts'
import { trySteps } from './trySteps.ts'

/** Each trial is a reading of its own: no more of them than a person would look at. */
const mostTrials = 8
const shown = 3

const isChanged = (before: RecognisedQuestion | undefined, after: MendedFields): boolean =>
  before !== undefined && JSON.stringify(fieldsOf(before)) !== JSON.stringify(fieldsOf(after))

const layoutOf = (question: RecognisedQuestion | undefined): string =>
  question ? `${question.type} ${question.options.length}` : ''

/** What a mending makes of each question by itself; null for rules, which make it of the document. */
function fieldsBy(mend: SurveyMend): ReadonlyMap<number, MendedFields> | null {
  if (mend.kind === 'rules') return null
  if (mend.kind === 'splits') return new Map(mend.changes.map(({ at, parts }) => [at, parts[0]]))
  return new Map(mend.changes.map(({ at, fields }) => [at, fields]))
}

/** The other one of two. */
function besides(mend: SurveyMend, at: number): { other?: number; andAfter?: MendedFields } {
  if (mend.kind === 'splits') {
    const parts = mend.changes.find((change) => change.at === at)?.parts
    return parts ? { andAfter: parts[1] } : {}
  }
  const other = mend.kind === 'joins' ? mend.changes.find((change) => change.at === at)?.other : undefined
  return other === undefined ? {} : { other }
}

function tried(
  document: SourceDocument,
  options: RecogniseOptions,
  before: Recognition,
  { mend, ...proposal }: Proposal,
): SurveyGroup | null {
  const { questions } = before
  const byFields = fieldsBy(mend)
  const outcome = mend.kind === 'rules' ? trySteps(document, options, before, [mend.step]) : null
  const isGood = proposal.cause === 'runTogether' ? isTakenApart : isBetter
  if (outcome && !isGood(before, outcome.reading)) return null
  const after = (at: number): MendedFields | undefined => byFields?.get(at) ?? outcome?.after.get(at)
  const members = proposal.members.filter((at) => {
    const fields = after(at)
    return fields !== undefined && isChanged(questions[at], fields)
  })
  if (members.length === 0) return null
  const examples = leastAlike(questions, members, shown).map((at) => {
    const fields = after(at)
    return { at, after: fields ? fieldsOf(fields) : null, ...besides(mend, at) }
  })
  const isSettled = (at: number) => {
    const question = outcome?.after.get(at)
    // of two questions that were one, only one has the answer
    if (mend.kind === 'splits') return after(at)?.key !== null && besides(mend, at).andAfter?.key !== null
    return byFields !== null || (question !== undefined && !isDoubtful(question))
  }
  return {
    ...proposal,
    layout: layoutOf(questions[members[0] ?? 0]),
    members,
    mend,
    examples,
    settles: members.filter(isSettled).length,
  }
}

/** Doubtful questions with the same doubts and the same layout, for which nothing is proposed. */
function doubtGroups(questions: readonly RecognisedQuestion[], mended: ReadonlySet<number>): SurveyGroup[] {
  const byKind = new Map<string, number[]>()
  questions.forEach((question, at) => {
    if (!isDoubtful(question) || mended.has(at)) return
    const kind = JSON.stringify([doubtsOf(question).toSorted(), layoutOf(question)])
    byKind.set(kind, [...(byKind.get(kind) ?? []), at])
  })
  return [...byKind].map(([kind, members]) => {
    const [forms, layout] = JSON.parse(kind) as [string[], string]
    return {
      cause: 'doubt',
      forms,
      samples: [],
      layout,
      members,
      mend: null,
      examples: leastAlike(questions, members, shown).map((at) => ({ at, after: null })),
      settles: members.length,
    }
  })
}

/**
 * Says of a document what of its reading is doubtful alike: groups with one cause and one layout, those that can be mended before
 * the others, each the largest first. A mending by rules was tried on the whole document and makes nothing worse. Pure.
 */
export function surveyReading(
  document: SourceDocument,
  options: RecogniseOptions,
  reading: Recognition,
): readonly SurveyGroup[] {
  const lines = surveyLines(document.blocks, reading)
  const { questions, fates } = reading
  const together = runTogether(lines, questions)
  const proposals = [
    ...surplusLines(lines, questions),
    ...keyAtPlace(lines, questions),
    ...typeAgainstSection(questions),
    ...orphanedAnswers(lines, questions, fates),
    ...swallowedOptions(questions),
    ...together,
    ...holdsNext(lines, questions, new Set(together.flatMap(({ members }) => members))),
    ...cutInTwo(questions),
  ].sort((a, b) => b.members.length - a.members.length)
  const mendable: SurveyGroup[] = []
  for (const proposal of proposals.slice(0, mostTrials)) {
    const isTaken = mendable.some(({ cause }) => cause === 'keyAtPlace' && cause === proposal.cause)
    const group = isTaken ? null : tried(document, options, reading, proposal)
    if (group) mendable.push(group)
  }
  const mended = new Set(mendable.flatMap(({ members }) => members))
  const bySize = (a: SurveyGroup, b: SurveyGroup) => b.members.length - a.members.length
  return [...mendable.sort(bySize), ...doubtGroups(questions, mended).sort(bySize)]
}
