import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamResult } from '../../../src-main/contract/examCalls.ts'
import { Tag } from '../../components/Tag.tsx'

const looks = {
  passed: { tone: 'good', icon: <CircleCheck aria-hidden /> },
  failed: { tone: 'bad', icon: <CircleX aria-hidden /> },
  open: { tone: 'plain', icon: <CircleDashed aria-hidden /> },
} as const

export function OutcomeTag({ outcome }: Pick<ExamResult, 'outcome'>) {
  const { t } = useTranslation()
  return (
    <Tag tone={looks[outcome].tone}>
      {looks[outcome].icon}
      {t(`exams.outcome.${outcome}`)}
    </Tag>
  )
}
