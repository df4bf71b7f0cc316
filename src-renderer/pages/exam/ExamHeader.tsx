import { useTranslation } from 'react-i18next'
import type { ExamView } from '../../../src-main/contract/examCalls.ts'
import { SessionHeader } from '../../answering/SessionHeader.tsx'
import { Button } from '../../components/Button.tsx'
import { countsOf } from '../../components/examCounts.ts'
import { TimeLeft } from './TimeLeft.tsx'

/** What can lie over the question. */
export type Overlay = 'keys' | 'sheet' | 'leave' | 'handIn'

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
    <SessionHeader
      name={exam.name}
      total={exam.total}
      index={index}
      labels={{ leave: t('exams.sit.leave'), keys: t('exams.sit.keys'), sheet: t('exams.sit.sheetOpen') }}
      onLeave={() => onOverlay('leave')}
      onKeys={() => onOverlay('keys')}
      onSheet={() => onOverlay('sheet')}
      end={
        <Button size="small" className="h-9" onClick={() => onOverlay('handIn')}>
          {t('exams.sit.handIn')}
        </Button>
      }
      progress={[['bg-accent', answered / exam.total]]}
    >
      <TimeLeft leftMs={leftMs} />
    </SessionHeader>
  )
}
