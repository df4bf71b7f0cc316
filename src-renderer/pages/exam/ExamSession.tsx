import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ExamQuestion as Asked, ExamView } from '../../../src-main/contract/examCalls.ts'
import { SessionLayout } from '../../answering/SessionLayout.tsx'
import { stepFrom } from '../../answering/stepFrom.ts'
import { usePrefetched } from '../../answering/usePrefetched.ts'
import { useWalk } from '../../answering/useWalk.ts'
import { useIsBehind, usePosition, useSessionWork } from '../../answering/work/useSessionWork.ts'
import { versionOf } from '../../answering/work/work.ts'
import { callMain } from '../../bridge/callMain.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callKey, useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useExamClock } from '../../components/useExamClock.ts'
import { ExamKeysDialog, ExamSheetDialog, HandInDialog, LeaveDialog } from './ExamDialogs.tsx'
import { ExamHeader, type Overlay } from './ExamHeader.tsx'
import { ExamQuestion } from './ExamQuestion.tsx'
import { ExamSheet } from './ExamSheet.tsx'
import { resumeAt, sequenceOf } from './examState.ts'

/** An exam under way: one question, the way to all others, and the time. */
export function ExamSession({ exam, onReload }: { exam: ExamView; onReload: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { sessionId, questions } = exam
  const leftMs = useExamClock(exam, onReload)
  const work = useSessionWork(sessionId, (index, saved) => callMain('exams.answer', { sessionId, index, ...saved }))
  const isBehind = useIsBehind(work)
  const index = usePosition(work, () => resumeAt(exam))
  const asked = useCall('exams.question', { sessionId, index })
  const handIn = useAction('exams.handIn', (ended) =>
    queryClient.setQueryData(callKey('exams.get', { sessionId }), ended),
  )
  const fault = handIn.fault ?? asked.fault
  const sequence = sequenceOf(exam)
  const following = stepFrom(sequence, index, 1)
  const previous = stepFrom(sequence, index, -1)
  usePrefetched('exams.question', sessionId, following)
  usePrefetched('exams.question', sessionId, previous)
  const { current, overlay, setOverlay, close, ahead, go } = useWalk<Asked, Overlay>({
    work,
    sequence,
    asked,
    isAway: fault !== undefined,
    onLeave: () => setOverlay('leave'),
  })
  // on its way before the question is seen
  useLayoutEffect(() => {
    work.storeMove(() => callMain('exams.move', { sessionId, position: index }))
  }, [work, sessionId, index])

  const end = async () => {
    await work.flush()
    if (work.isBehind()) close()
    else await handIn.run({ sessionId })
  }
  const leave = async () => {
    await work.flush()
    navigate('/exams')
  }
  const sheet = { questions, index, onGo: go }
  const over = (
    <>
      {overlay === 'keys' && <ExamKeysDialog onClose={close} />}
      {overlay === 'sheet' && <ExamSheetDialog {...sheet} onClose={close} />}
      {overlay === 'leave' && <LeaveDialog sessionId={sessionId} onLeave={() => void leave()} onClose={close} />}
      {overlay === 'handIn' && (
        <HandInDialog
          questions={questions}
          pending={handIn.pending}
          onGo={go}
          onHandIn={() => void end()}
          onClose={close}
        />
      )}
    </>
  )

  return (
    <SessionLayout
      header={<ExamHeader exam={exam} index={current?.index} leftMs={leftMs} onOverlay={setOverlay} />}
      sheet={<ExamSheet {...sheet} />}
      overlay={over}
      onNext={() => go(following)}
      onPrevious={() => go(previous)}
    >
      {isBehind && (
        <p role="status" className="mb-4 rounded-xl bg-warn-soft px-4 py-2.5 text-sm font-medium text-warn">
          {t('exams.sit.unsaved')}
        </p>
      )}
      {fault && <FaultNotice fault={fault} onRetry={asked.reload} />}
      {current && (
        // what was edited meanwhile is begun anew
        <ExamQuestion
          key={`${index} ${versionOf(current)}`}
          session={work}
          asked={current}
          keysOff={overlay !== undefined}
          ahead={ahead}
          isFirst={previous === undefined}
          isLast={following === undefined}
          onNext={() => (following === undefined ? setOverlay('handIn') : go(following))}
          onPrevious={() => go(previous)}
          onLeave={() => setOverlay('leave')}
          onHelp={() => setOverlay('keys')}
        />
      )}
    </SessionLayout>
  )
}
