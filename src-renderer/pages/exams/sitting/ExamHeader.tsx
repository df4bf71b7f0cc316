import { Grid3x3, Keyboard, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamView } from '../../../../src-main/contract/examCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { countsOf } from './course.ts'
import type { Overlay } from './Sitting.tsx'
import { TimeLeft } from './TimeLeft.tsx'

type ExamHeaderProps = {
  exam: ExamView
  /** Of the question that is seen; undefined before it is. */
  index: number | undefined
  leftMs: number
  onOverlay: (overlay: Overlay) => void
}

/** The way out, where one is, and the time left. How it goes is told at the end. */
export function ExamHeader({ exam, index, leftMs, onOverlay }: ExamHeaderProps) {
  const { t } = useTranslation()
  const { answered } = countsOf(exam.questions)
  return (
    <header className="sticky top-0 z-10 bg-canvas">
      <div className="flex h-14 items-center gap-1 px-1.5 sm:gap-2 sm:px-4">
        <IconButton label={t('exams.sit.leave')} className="size-11" onClick={() => onOverlay('leave')}>
          <X aria-hidden />
        </IconButton>
        <h1 className="flex min-w-0 flex-1 items-baseline gap-3 font-normal">
          <span className="truncate font-medium max-sm:sr-only">{exam.name}</span>
          {index !== undefined && (
            <span className="text-sm whitespace-nowrap text-muted">
              {t('practice.of', { index: index + 1, total: exam.total })}
            </span>
          )}
        </h1>
        <TimeLeft leftMs={leftMs} />
        <IconButton label={t('exams.sit.keys')} className="size-11 max-sm:hidden" onClick={() => onOverlay('keys')}>
          <Keyboard aria-hidden />
        </IconButton>
        <IconButton label={t('exams.sit.sheetOpen')} className="size-11 lg:hidden" onClick={() => onOverlay('sheet')}>
          <Grid3x3 aria-hidden />
        </IconButton>
        <Button size="small" className="h-9" onClick={() => onOverlay('handIn')}>
          {t('exams.sit.handIn')}
        </Button>
      </div>
      <div aria-hidden className="flex h-[3px] bg-line">
        <span className="bg-accent transition-[width]" style={{ width: `${(answered / exam.total) * 100}%` }} />
      </div>
    </header>
  )
}
