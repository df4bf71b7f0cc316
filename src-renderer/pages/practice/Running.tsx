import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { callMain } from '../../bridge/callMain.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'
import { following, homeOf, resumeAt, tallyOf } from './course.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { PracticeHeader } from './PracticeHeader.tsx'
import { Question } from './Question.tsx'
import { SheetDialog } from './SheetDialog.tsx'
import { changeKnownSession } from './sessionCache.ts'

export type Overlay = 'keys' | 'sheet' | 'finish' | undefined

/** Has the question at hand before it is asked for, so that going on takes no time. */
function usePrefetched({ id, total }: SessionView, index: number): void {
  useEffect(() => {
    if (index < total) void queryClient.prefetchQuery(callQuery('practice.question', { sessionId: id, index }))
  }, [id, total, index])
}

/** A session under way: one question, and the way to all others. */
export function Running({ session }: { session: SessionView }) {
  const [, navigate] = useLocation()
  const [index, setIndex] = useState(() => resumeAt(session))
  const [overlay, setOverlay] = useState<Overlay>()
  const asked = useCall('practice.question', { sessionId: session.id, index })
  const finish = useAction('practice.finish', (ended) => changeKnownSession(ended.id, () => ended))
  const close = () => setOverlay(undefined)
  usePrefetched(session, index + 1)

  const go = (to: number) => {
    if (to < 0 || to >= session.total) return
    setIndex(to)
    close()
    changeKnownSession(session.id, (known) => ({ ...known, position: to }))
    // only where to resume depends on it: if it fails, the next move stores it
    callMain('practice.move', { sessionId: session.id, position: to }).catch(() => {})
  }
  const end = () => {
    close()
    void finish.run({ sessionId: session.id })
  }
  const next = () => {
    const to = following(session, index)
    if (to === undefined) end()
    else go(to)
  }
  const leave = () => {
    // nothing is left to go on with: otherwise the bank would offer to continue what is done
    if (tallyOf(session).open === 0) void finish.run({ sessionId: session.id })
    navigate(homeOf(session))
  }
  const fault = finish.fault ?? asked.fault

  return (
    <div className="flex min-h-dvh flex-col">
      <PracticeHeader
        session={session}
        index={asked.value?.index}
        onLeave={leave}
        onOverlay={setOverlay}
        onFinish={() => (tallyOf(session).open > 0 ? setOverlay('finish') : end())}
      />
      <div className="mx-auto flex w-full max-w-6xl flex-1 gap-10 px-4 sm:px-8">
        <main className="mx-auto flex w-full max-w-2xl min-w-0 flex-1 flex-col pt-6 sm:min-h-[36rem] sm:self-start sm:pt-10">
          {fault && <FaultNotice fault={fault} onRetry={asked.reload} />}
          {asked.value && !asked.outdated && (
            <Question
              key={index}
              session={session}
              asked={asked.value}
              isLast={following(session, index) === undefined}
              keysOff={overlay !== undefined}
              onNext={next}
              onPrevious={() => go(index - 1)}
              onLeave={leave}
              onHelp={() => setOverlay('keys')}
            />
          )}
        </main>
        <aside className="sticky top-[3.6875rem] hidden h-[calc(100dvh-5rem)] w-60 shrink-0 flex-col pt-10 lg:flex">
          <AnswerSheet session={session} index={index} onGo={go} />
        </aside>
      </div>
      {overlay === 'keys' && <KeysDialog onClose={close} />}
      {overlay === 'sheet' && <SheetDialog session={session} index={index} onGo={go} onClose={close} />}
      {overlay === 'finish' && <FinishDialog open={tallyOf(session).open} onFinish={end} onClose={close} />}
    </div>
  )
}
