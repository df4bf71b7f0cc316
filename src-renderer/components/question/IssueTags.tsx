import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { doubtsOf } from '../../../src-main/contract/doubts.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { en } from '../../i18n/en.ts'
import { Tag } from '../Tag.tsx'

type IssueText = keyof typeof en.issues

const hasText = (issue: string): issue is IssueText => Object.hasOwn(en.issues, issue)

/** Shows what is doubtful about the reading of a question, each doubt once. */
export function IssueTags({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const doubts = new Set(doubtsOf(question).map((doubt): IssueText => (hasText(doubt) ? doubt : 'lowConfidence')))
  return [...doubts].map((doubt) => (
    <Tag key={doubt} tone="warn">
      <TriangleAlert aria-hidden />
      {t(`issues.${doubt}`)}
    </Tag>
  ))
}
