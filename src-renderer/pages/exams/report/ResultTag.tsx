import { Circle, CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportQuestion } from '../../../../src-main/contract/examCalls.ts'
import { cx } from '../../../components/cx.ts'

type State = ReportQuestion['state']

const looks: Record<State, { tone: string; icon: ReactNode }> = {
  correct: { tone: 'text-good', icon: <CircleCheck aria-hidden /> },
  partial: { tone: 'text-warn', icon: <CircleDot aria-hidden /> },
  incorrect: { tone: 'text-bad', icon: <CircleX aria-hidden /> },
  ungraded: { tone: 'text-muted', icon: <CircleDashed aria-hidden /> },
  blank: { tone: 'text-muted', icon: <Circle aria-hidden /> },
}

export function ResultTag({ state }: { state: State }) {
  const { t } = useTranslation()
  const { tone, icon } = looks[state]
  return (
    <span className={cx('inline-flex items-center gap-1.5 whitespace-nowrap [&_svg]:size-4', tone)}>
      {icon}
      {t(`exams.report.state.${state}`)}
    </span>
  )
}
