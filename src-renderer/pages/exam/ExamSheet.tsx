import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamView } from '../../../src-main/contract/examCalls.ts'
import { Sheet, SheetCell, useSheetKeys } from '../../answering/Sheet.tsx'
import { cx } from '../../components/cx.ts'

export type ExamSheetProps = {
  questions: ExamView['questions']
  index: number
  /** Its name is seen already above it. */
  untitled?: boolean
  onGo: (index: number) => void
}

const looks = {
  answered: 'bg-accent-soft text-accent-ink inset-ring inset-ring-accent font-semibold',
  blank: 'bg-surface text-muted inset-ring inset-ring-line',
  removed: 'text-muted line-through opacity-60',
}

/** All questions by number: the answered filled, the flagged with a flag, the blank empty. */
export function ExamSheet({ questions, index, untitled, onGo }: ExamSheetProps) {
  const { t } = useTranslation()
  const keys = useSheetKeys(index, questions.length)
  return (
    <Sheet title={t('exams.sit.sheet')} untitled={untitled}>
      <Legend />
      <div
        {...keys.box}
        className="-m-1 grid min-h-0 flex-1 auto-rows-max grid-cols-5 gap-1.5 overflow-y-auto p-1 max-xs:gap-1"
      >
        {questions.map((question, cell) => (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: a question's place never changes
            key={cell}
            cell={cell}
            {...question}
            current={cell === index}
            isStop={keys.isStop(cell)}
            take={keys.take(cell)}
            onGo={onGo}
          />
        ))}
      </div>
    </Sheet>
  )
}

type CellProps = ExamView['questions'][number] & {
  cell: number
  current: boolean
  isStop: boolean
  take: (cell: HTMLButtonElement | null) => void
  onGo: (index: number) => void
}

function Cell({ cell, state, isFlagged, current, isStop, take, onGo }: CellProps) {
  const { t } = useTranslation()
  const words = { index: cell + 1, state: t(`exams.sit.state.${state}`) }
  return (
    <SheetCell
      index={cell}
      label={isFlagged ? t('exams.sit.goToFlagged', words) : t('exams.sit.goTo', words)}
      look={looks[state]}
      isCurrent={current}
      isGone={state === 'removed'}
      isStop={isStop}
      take={take}
      onGo={onGo}
    >
      {isFlagged && <Flag aria-hidden className="absolute top-1 right-1 size-3 fill-current text-warn" />}
    </SheetCell>
  )
}

function Legend() {
  const { t } = useTranslation()
  const box = 'inline-block size-3.5 rounded-[0.25rem]'
  return (
    <ul aria-hidden className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li className="flex items-center gap-1.5">
        <span className={cx(box, looks.answered)} />
        {t('exams.sit.legend.answered')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className={cx(box, looks.blank)} />
        {t('exams.sit.legend.blank')}
      </li>
      <li className="flex items-center gap-1.5">
        <Flag className="size-3 fill-current text-warn" />
        {t('exams.sit.legend.flagged')}
      </li>
    </ul>
  )
}
