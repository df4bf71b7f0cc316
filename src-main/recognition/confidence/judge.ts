import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { type Limit, limitsOf } from './caps.ts'
import type { Doubt } from './doubts.ts'
import type { DocumentEvidence, Evidence } from './Evidence.ts'
import { doubtsOf, stretchesOf } from './features.ts'
import { doubtfulScore, scoreOf, shareRight } from './model.ts'
import { addDoubtsOfNeighbours } from './ofNeighbours.ts'

/** What came of the evidence for a question: everything that speaks against it, and what limits it. */
export type Judgement = Readonly<{ doubts: ReadonlySet<Doubt>; limits: readonly Limit[]; stretch: string }>

/** Who wants to see how questions are judged, as `explain/` and the fit do. */
export type JudgementWatcher = (question: RecognisedQuestion, judgement: Judgement, evidence: Evidence) => void

/** Signs that are worth an issue of their own. */
const issueOf: Partial<Record<Doubt, IssueCode>> = {
  letterAsText: 'letterAsAnswer',
  labelInOption: 'swallowedOption',
  labelInStem: 'strayLabel',
  emptyOption: 'truncated',
}

function issuesOf(question: RecognisedQuestion, doubts: ReadonlySet<Doubt>): readonly IssueCode[] {
  const issues = [...question.issues]
  for (const doubt of doubts) {
    const issue = issueOf[doubt]
    if (issue && !issues.includes(issue)) issues.push(issue)
  }
  return issues.length === question.issues.length ? question.issues : issues
}

/** Two digits after the point are more than anybody knows. */
const rounded = (share: number): number => Math.min(0.99, Math.max(0.01, Math.floor(share * 100) / 100))

/** Gives the questions of a document their confidence: an estimate of being wholly right, under hard limits. */
export function judge(
  evidences: readonly Evidence[],
  document: DocumentEvidence,
  watch?: JudgementWatcher,
): readonly RecognisedQuestion[] {
  const all = doubtsOf(evidences, document)
  const isDoubtful = all.map((doubts) => scoreOf(doubts, 0) < doubtfulScore)
  addDoubtsOfNeighbours(all, isDoubtful, stretchesOf(evidences))
  return evidences.map((evidence, at) => {
    const { question, stretch } = evidence
    const doubts = all[at] ?? new Set()
    const issues = issuesOf(question, doubts)
    const limits = limitsOf(issues, doubts)
    const share = limits.reduce((lowest, { cap }) => Math.min(lowest, cap), rounded(shareRight(scoreOf(doubts, 1))))
    const judged = { ...question, issues, confidence: share }
    watch?.(judged, { doubts, limits, stretch }, evidence)
    return judged
  })
}
