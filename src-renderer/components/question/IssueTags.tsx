import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { doubtsOf } from '../../../src-main/contract/doubts.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { en } from '../../i18n/en.ts'
import { Tag } from '../Tag.tsx'

type IssueText = keyof typeof en.issues

/** An issue without words of its own is an unsure reading. */
export const issueText = (issue: string): IssueText =>
  Object.hasOwn(en.issues, issue) ? (issue as IssueText) : 'lowConfidence'

/** Shows what is doubtful about the reading of a question, each doubt once. */
export function IssueTags({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const doubts = new Set(doubtsOf(question).map(issueText))
  return [...doubts].map((doubt) => (
    <Tag key={doubt} tone="warn">
      <TriangleAlert aria-hidden />
      {t(`issues.${doubt}`)}
    </Tag>
  ))
}
