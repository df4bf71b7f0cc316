import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { type Limit, limitsOf } from './caps.ts'
import { withCause } from './causes.ts'
import { DoubtList } from './DoubtList.ts'
import type { Doubt } from './doubts.ts'
import type { DocumentEvidence, Evidence } from './Evidence.ts'
import { doubtsOf, stretchesOf } from './features.ts'
import { doubtfulScore, scoreOf, shareRight, weightOf } from './model.ts'
import { addDoubtsOfNeighbours } from './ofNeighbours.ts'

/** What came of the evidence for a question: everything that speaks against it, and what limits it. */
export type Judgement = Readonly<{ doubts: DoubtList; limits: readonly Limit[]; stretch: string }>

/** Who wants to see how questions are judged, as `explain/` and the fit do. */
export type JudgementWatcher = (question: RecognisedQuestion, judgement: Judgement, evidence: Evidence) => void

/** Signs that are worth an issue of their own. */
const issueOf: Partial<Record<Doubt, IssueCode>> = {
  letterAsText: 'letterAsAnswer',
  labelInOption: 'swallowedOption',
  labelInStem: 'strayLabel',
  emptyOption: 'truncated',
}

function issuesOf(question: RecognisedQuestion, doubts: DoubtList): readonly IssueCode[] {
  let { issues } = question
  for (const doubt of doubts.all) {
    const issue = issueOf[doubt]
    if (issue && !issues.includes(issue)) issues = [...issues, issue]
  }
  return issues
}

/** Two digits after the point are more than anybody knows. */
const rounded = (share: number): number => Math.min(0.99, Math.max(0.01, Math.floor(share * 100) / 100))

/** Gives the questions of a document their confidence: an estimate of being wholly right, under hard limits. */
export function judge(
  evidences: readonly Evidence[],
  document: DocumentEvidence,
  watch?: JudgementWatcher,
): readonly RecognisedQuestion[] {
  const all = doubtsOf(evidences)
  const shared = [weightOf(document, 0), weightOf(document, 1)] as const
  const scoreAt = (at: number, stage: 0 | 1): number =>
    scoreOf(all[at]?.all ?? [], stage) - (evidences[at]?.from === 'lines' ? shared[stage] : 0)
  const isDoubtful = evidences.map((_, at) => scoreAt(at, 0) < doubtfulScore)
  addDoubtsOfNeighbours(all, isDoubtful, stretchesOf(evidences))
  return evidences.map((evidence, at) => {
    const { question, stretch } = evidence
    const doubts = all[at] ?? new DoubtList()
    const issues = issuesOf(question, doubts)
    const limits = limitsOf(issues, doubts)
    const share = limits.reduce((lowest, { cap }) => Math.min(lowest, cap), rounded(shareRight(scoreAt(at, 1))))
    const everything = () => (evidence.from === 'lines' ? new DoubtList([...doubts, ...document]) : doubts)
    const judged = withCause({ ...question, issues, confidence: share }, everything, limits)
    watch?.(judged, { doubts: everything(), limits, stretch }, evidence)
    return judged
  })
}
