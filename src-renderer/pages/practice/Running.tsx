import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { callMain } from '../../bridge/callMain.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PicturesOf } from '../question/PicturesOf.tsx'
import { useQuestionDialogs } from '../question/useQuestionDialogs.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'
import { following, homeOf, resumeAt, standingAt, stepFrom, tallyOf, withStanding } from './course.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { PracticeHeader } from './PracticeHeader.tsx'
import { Question } from './Question.tsx'
import { SheetDialog } from './SheetDialog.tsx'
import { StudyQuestion } from './StudyQuestion.tsx'
import { changeKnownSession, dropSessionUnderWay } from './sessionCache.ts'
import { shownImages } from './shownLetters.ts'
import { useKeysAhead } from './useKeysAhead.ts'
import { useSwipe } from './useSwipe.ts'
import { versionOf } from './work.ts'

export type Overlay = 'keys' | 'sheet' | 'finish' | undefined

/** Has the question at hand before it is asked for, so that going on takes no time. */
function usePrefetched({ id }: SessionView, index: number | undefined): void {
  useEffect(() => {
    if (index !== undefined) void queryClient.prefetchQuery(callQuery('practice.question', { sessionId: id, index }))
  }, [id, index])
}

/** One after the other: a move that overtook the next would be where the person was before. */
let lastMove: Promise<unknown> = Promise.resolve()

/** Stores where the person is, so that it can be resumed there; while answers are shown, that this one was read. */
function usePosition({ id: sessionId }: SessionView, position: number, seen: boolean): void {
  useEffect(() => {
    const move = () =>
      changeKnownSession(sessionId, (known) => {
        const moved = { ...known, position }
        return seen && standingAt(known, position) === 'open' ? withStanding(moved, position, 'seen') : moved
      })
    const stored = () => {
      dropSessionUnderWay(sessionId)
      move()
    }
    move()
    // if it fails, the next move stores where one is
    lastMove = lastMove.then(() => callMain('practice.move', { sessionId, position, seen })).then(stored, () => {})
  }, [sessionId, position, seen])
}

/** A session under way: one question, and the way to all others. */
export function Running({ session }: { session: SessionView }) {
  const [, navigate] = useLocation()
  const [index, setIndex] = useState(() => resumeAt(session))
  const { t } = useTranslation()
  const [told, setTold] = useState<string>()
  const [overlay, setOverlay] = useState<Overlay>()
  const [reading, setReading] = useState(session.mode === 'study')
  const asked = useCall('practice.question', { sessionId: session.id, index })
  const finish = useAction('practice.finish', (ended) => changeKnownSession(ended.id, () => ended))
  const dialogs = useQuestionDialogs()
  const current = asked.outdated ? undefined : asked.value
  const fault = finish.fault ?? asked.fault
  const keysOff = overlay !== undefined || dialogs.isOpen
  const close = () => setOverlay(undefined)
  usePrefetched(session, stepFrom(session, index, 1))
  usePosition(session, index, reading)

  const go = (to: number | undefined) => {
    if (to === undefined || standingAt(session, to) === 'gone') return
    // what was pressed was for the question that is not waited for any more
    if (!current) ahead.drop()
    setIndex(to)
    close()
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
  const goOn = () => {
    setTold(t('practice.wentOn', { index: index + 1 }))
    next()
  }
  const leave = () => {
    // nothing is left to go on with: otherwise the bank would offer to continue what is done
    if (tallyOf(session).open === 0) void finish.run({ sessionId: session.id })
    navigate(homeOf(session))
  }
  const skip = () => go(following(session, index))
  const back = () => go(stepFrom(session, index, -1))
  const body = useRef<HTMLDivElement>(null)
  useSwipe(body, { next: skip, previous: back })
  const ahead = useKeysAhead({ isAwaited: !current, isOff: keysOff || fault !== undefined, onLeave: leave })
  const reveal = session.mode === 'study' ? () => setReading(!reading) : undefined
  const sheet = { total: session.total, standingAt: (at: number) => standingAt(session, at), index, onGo: go }
  const answer = reading && current?.attempt === null ? current.answer : null
  const shown = current && {
    session,
    asked: current,
    keysOff,
    ahead,
    dialogs,
    isLast: following(session, index) === undefined,
    onNext: next,
    onGoOn: goOn,
    onSkip: skip,
    onPrevious: back,
    onLeave: leave,
    onHelp: () => setOverlay('keys'),
    onReveal: reveal,
  }
  // what was edited meanwhile is begun anew
  const version = current && `${index} ${versionOf(current)}`

  return (
    <div className="flex min-h-dvh flex-col">
      <PracticeHeader
        session={session}
        index={current?.index}
        reading={reading}
        onReveal={reveal}
        onLeave={leave}
        onOverlay={setOverlay}
        onFinish={() => (tallyOf(session).open > 0 ? setOverlay('finish') : end())}
      />
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      <div ref={body} className="mx-auto flex w-full max-w-6xl flex-1 touch-pan-y touch-pinch-zoom gap-10 px-4 sm:px-8">
        <main className="mx-auto flex w-full max-w-2xl min-w-0 flex-1 flex-col pt-4 sm:min-h-[36rem] sm:self-start sm:pt-8">
          {fault && <FaultNotice fault={fault} onRetry={asked.reload} />}
          {shown && (
            <PicturesOf
              questionId={shown.asked.questionId}
              number={shown.asked.number}
              images={shownImages(shown.asked)}
            >
              {answer ? (
                <StudyQuestion key={version} {...shown} answer={answer} />
              ) : (
                <Question key={version} {...shown} />
              )}
            </PicturesOf>
          )}
        </main>
        <aside className="sticky top-[3.6875rem] hidden h-[calc(100dvh-5rem)] w-64 shrink-0 flex-col pt-8 lg:flex">
          <AnswerSheet {...sheet} />
        </aside>
      </div>
      {overlay === 'keys' && <KeysDialog mode={session.mode} onClose={close} />}
      {overlay === 'sheet' && <SheetDialog {...sheet} onClose={close} />}
      {overlay === 'finish' && (
        <FinishDialog open={tallyOf(session).open} mode={session.mode} onFinish={end} onClose={close} />
      )}
      {dialogs.shown}
    </div>
  )
}
