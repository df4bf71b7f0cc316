import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { doubtBelow } from '../../../src-main/contract/limits.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { en } from '../../i18n/en.ts'
import { Tag } from '../Tag.tsx'

type IssueText = keyof typeof en.issues

const hasText = (issue: string): issue is IssueText => Object.hasOwn(en.issues, issue)

/** What is doubtful about the reading of a question, each doubt once. A picture is shown, and no doubt. */
export function IssueTags({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const known = question.issues
    .filter((issue) => issue !== 'hasImage')
    .map((issue): IssueText => (hasText(issue) ? issue : 'lowConfidence'))
  const doubts = new Set(known.length === 0 && question.confidence < doubtBelow ? ['lowConfidence' as const] : known)
  return [...doubts].map((doubt) => (
    <Tag key={doubt} tone="warn">
      <TriangleAlert aria-hidden />
      {t(`issues.${doubt}`)}
    </Tag>
  ))
}
