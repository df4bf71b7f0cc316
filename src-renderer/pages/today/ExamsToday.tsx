import { CalendarPlus, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { CallResult } from '../../../src-main/contract/calls.ts'
import { dayAt } from '../../../src-main/contract/days.ts'
import type { TodaysShare, TodaysTask } from '../../../src-main/contract/planCalls.ts'
import { SetDate } from '../bank/plan/SetDate.tsx'
import { usePlanWords } from '../bank/plan/usePlanWords.ts'
import { ExamRow } from './ExamRow.tsx'
import { Row, Section, Tile } from './Section.tsx'

type ExamsTodayProps = {
  banks: readonly BankSummary[]
  /** undefined while the plans are made: as many rows as there will be keep their place. */
  task: TodaysTask | undefined
  due: CallResult<'plan.due'> | undefined
}

/** Of an exam, in rem. */
const rowHeight = 7

/** The nearest exam first, then plans without a date, then exams that are over. */
function byExam(a: TodaysShare, b: TodaysShare): number {
  const today = dayAt(Date.now())
  const rank = ({ examDay }: TodaysShare) => (examDay === null ? 1 : examDay < today ? 2 : 0)
  return rank(a) - rank(b) || (a.examDay ?? '').localeCompare(b.examDay ?? '')
}

/** Each exam with its day, how far one is, and what is to do for it today; what is due in banks without one comes last. */
export function ExamsToday({ banks, task, due }: ExamsTodayProps) {
  const { t } = useTranslation()
  const { plans, due: elsewhere } = due ?? { plans: 0, due: 0 }
  const planned = task?.shares.filter(({ isPlanned }) => isPlanned).sort(byExam)
  const others = task?.shares.filter(({ isPlanned }) => !isPlanned) ?? []
  const bankOf = new Map(banks.map((bank) => [bank.id, bank]))
  return (
    <Section title={t('today.exams')}>
      {planned
        ? planned.map((share) => (
            <ExamRow
              key={share.bankId}
              share={share}
              bank={bankOf.get(share.bankId)}
              isOnly={task?.shares.length === 1}
            />
          ))
        : plans > 0 && <li style={{ height: `${plans * rowHeight}rem` }} />}
      {elsewhere > 0 && <OtherBanks count={elsewhere} shares={others} isAll={plans === 0} />}
      {plans === 0 && <SetExam banks={banks} />}
    </Section>
  )
}

/** There is no date yet. */
function SetExam({ banks }: { banks: readonly BankSummary[] }) {
  const { t } = useTranslation()
  return (
    <Row
      lead={
        <Tile>
          <CalendarPlus />
        </Tile>
      }
      title={t('today.noExam')}
      facts={t('today.noExamText')}
      action={<SetDate banks={banks.filter(({ questions }) => questions > 0)} />}
    />
  )
}

type OtherBanksProps = { count: number; shares: readonly TodaysShare[]; isAll: boolean }

/** Of banks without a plan, what is due. */
function OtherBanks({ count, shares, isAll }: OtherBanksProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const minutes = shares.reduce((sum, { today }) => sum + today.minutes, 0)
  return (
    <Row
      lead={
        <Tile>
          <RotateCcw />
        </Tile>
      }
      title={t(isAll ? 'today.withoutExam' : 'today.otherBanks')}
      facts={[t('plan.reviews', { count }), ...(minutes > 0 ? [words.about(minutes)] : [])].join(t('plan.and'))}
    />
  )
}
