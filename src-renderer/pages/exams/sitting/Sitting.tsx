import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ExamView } from '../../../../src-main/contract/examCalls.ts'
import type { FaultCode } from '../../../../src-main/contract/faults.ts'
import { callMain, faultOf } from '../../../bridge/callMain.ts'
import { queryClient } from '../../../bridge/queryClient.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { callKey, callQuery, useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { useKeysAhead } from '../../practice/useKeysAhead.ts'
import { useSwipe } from '../../practice/useSwipe.ts'
import { versionOf } from '../../practice/work.ts'
import { AnswerSaver } from './AnswerSaver.ts'
import { resumeAt, stepFrom } from './course.ts'
import { ExamKeysDialog, ExamSheetDialog, HandInDialog, LeaveDialog } from './ExamDialogs.tsx'
import { ExamHeader } from './ExamHeader.tsx'
import { ExamQuestion } from './ExamQuestion.tsx'
import { ExamSheet } from './ExamSheet.tsx'
import { useTimeLeft } from './useTimeLeft.ts'

export type Overlay = 'keys' | 'sheet' | 'leave' | 'handIn' | undefined

/** An answer that comes too late, or to what is no longer there, is not tried again. */
const final: readonly FaultCode[] = ['CONFLICT', 'INVALID_INPUT', 'NOT_FOUND']

/** Stores the answers of an exam for as long as it is sat. */
function useSaver(sessionId: number): AnswerSaver {
  const [saver] = useState(
    () =>
      new AnswerSaver({
        save: (index, saved) =>
          callMain('exams.answer', { sessionId, index, ...saved }).catch((error: unknown) => {
            if (!final.includes(faultOf(error).code)) throw error
          }),
        move: (position) => callMain('exams.move', { sessionId, position }),
      }),
  )
  useEffect(() => {
    const leave = () => void saver.flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      void saver.flush()
    }
  }, [saver])
  return saver
}

/** The page that comes back to the exam goes by this: no event tells of a move. */
const knowPosition = (sessionId: number, position: number) =>
  queryClient.setQueryData<ExamView>(callKey('exams.get', { sessionId }), (known) => known && { ...known, position })

/** Has the question at hand before it is asked for, so that going there takes no time. */
function usePrefetched(sessionId: number, index: number | undefined): void {
  useEffect(() => {
    if (index !== undefined) void queryClient.prefetchQuery(callQuery('exams.question', { sessionId, index }))
  }, [sessionId, index])
}

/** An exam under way: one question, the way to all others, and the time. */
export function Sitting({ exam, onReload }: { exam: ExamView; onReload: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { sessionId, questions } = exam
  const [index, setIndex] = useState(() => resumeAt(exam))
  const [overlay, setOverlay] = useState<Overlay>()
  const leftMs = useTimeLeft(exam, onReload)
  const saver = useSaver(sessionId)
  const isBehind = useSyncExternalStore(saver.subscribe, saver.isBehind)
  const asked = useCall('exams.question', { sessionId, index })
  const current = asked.outdated ? undefined : asked.value
  const handIn = useAction('exams.handIn', (ended) =>
    queryClient.setQueryData(callKey('exams.get', { sessionId }), ended),
  )
  const fault = handIn.fault ?? asked.fault
  const keysOff = overlay !== undefined
  const close = () => setOverlay(undefined)
  const following = stepFrom(questions, index, 1)
  const previous = stepFrom(questions, index, -1)
  usePrefetched(sessionId, following)
  usePrefetched(sessionId, previous)
  const ahead = useKeysAhead({
    isAwaited: !current,
    isOff: keysOff || fault !== undefined,
    onLeave: () => setOverlay('leave'),
  })

  useEffect(() => {
    saver.moveTo(index)
    knowPosition(sessionId, index)
  }, [saver, sessionId, index])

  const go = (to: number | undefined) => {
    if (to === undefined || questions[to]?.state === 'removed') return
    // what was pressed was for the question that is not waited for any more
    if (!current) ahead.drop()
    setIndex(to)
    close()
  }
  const body = useRef<HTMLDivElement>(null)
  useSwipe(body, { next: () => go(following), previous: () => go(previous) })
  const end = async () => {
    await saver.flush()
    if (saver.isBehind()) close()
    else await handIn.run({ sessionId })
  }
  const leave = async () => {
    await saver.flush()
    // an answer to an earlier question may have brought the place before the last move
    knowPosition(sessionId, index)
    navigate('/exams')
  }
  const sheet = { questions, index, onGo: go }

  return (
    <div className="flex min-h-dvh flex-col">
      <ExamHeader exam={exam} index={current?.index} leftMs={leftMs} onOverlay={setOverlay} />
      <div ref={body} className="mx-auto flex w-full max-w-6xl flex-1 touch-pan-y touch-pinch-zoom gap-10 px-4 sm:px-8">
        <main className="mx-auto flex w-full max-w-2xl min-w-0 flex-1 flex-col pt-4 sm:min-h-[36rem] sm:self-start sm:pt-8">
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
              sessionId={sessionId}
              asked={current}
              saver={saver}
              keysOff={keysOff}
              ahead={ahead}
              isFirst={previous === undefined}
              isLast={following === undefined}
              onNext={() => (following === undefined ? setOverlay('handIn') : go(following))}
              onPrevious={() => go(previous)}
              onLeave={() => setOverlay('leave')}
              onHelp={() => setOverlay('keys')}
            />
          )}
        </main>
        <aside className="sticky top-[3.6875rem] hidden h-[calc(100dvh-5rem)] w-64 shrink-0 flex-col pt-8 lg:flex">
          <ExamSheet {...sheet} />
        </aside>
      </div>
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
    </div>
  )
}
