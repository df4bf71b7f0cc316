import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { shownImages } from '../../answering/input/shownLetters.ts'
import { SessionLayout } from '../../answering/SessionLayout.tsx'
import { stepFrom } from '../../answering/stepFrom.ts'
import { usePrefetched } from '../../answering/usePrefetched.ts'
import { useWalk } from '../../answering/useWalk.ts'
import type { SessionWork } from '../../answering/work/SessionWork.ts'
import { usePosition, useSessionWork } from '../../answering/work/useSessionWork.ts'
import { versionOf } from '../../answering/work/work.ts'
import { callMain } from '../../bridge/callMain.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { useQuestionDialogs } from '../../question/useQuestionDialogs.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'
import { CardQuestion } from './CardQuestion.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { changeKnownSession, dropSessionUnderWay } from './knownSession.ts'
import { type Overlay, PracticeHeader } from './PracticeHeader.tsx'
import { PracticeKeysDialog } from './PracticeKeysDialog.tsx'
import { PracticeQuestion } from './PracticeQuestion.tsx'
import { following, homeOf, resumeAt, sequenceOf, stateAt, tallyOf, withState } from './practiceState.ts'
import { SheetDialog } from './SheetDialog.tsx'
import { StudyQuestion } from './StudyQuestion.tsx'

/** Stores where the person is, so that it can be resumed there; while answers are shown, that this one was read. */
function useStoredPosition(work: SessionWork, sessionId: number, position: number, seen: boolean): void {
  // on its way before the question is seen
  useLayoutEffect(() => {
    const see = () => {
      if (!seen) return
      changeKnownSession(sessionId, (known) =>
        stateAt(known, position) === 'open' ? withState(known, position, 'seen') : known,
      )
    }
    see()
    work.storeMove(async () => {
      await callMain('practice.move', { sessionId, position, seen })
      if (seen) dropSessionUnderWay(sessionId)
      see()
    })
  }, [work, sessionId, position, seen])
}

/** A session under way: one question, and the way to all others. */
export function PracticeSession({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [told, setTold] = useState<string>()
  const [reading, setReading] = useState(session.mode === 'study')
  const work = useSessionWork(session.id, (index, saved) =>
    callMain('practice.saveDraft', { sessionId: session.id, index, ...saved }),
  )
  const index = usePosition(work, () => resumeAt(session))
  const asked = useCall('practice.question', { sessionId: session.id, index })
  const finish = useAction('practice.finish', (ended) => changeKnownSession(ended.id, () => ended))
  const dialogs = useQuestionDialogs()
  const fault = finish.fault ?? asked.fault
  const sequence = sequenceOf(session)
  usePrefetched('practice.question', session.id, stepFrom(sequence, index, 1))
  useStoredPosition(work, session.id, index, reading)

  const leave = () => {
    // nothing is left to go on with: otherwise the bank would offer to continue what is done
    if (tallyOf(session).open === 0) void finish.run({ sessionId: session.id })
    navigate(homeOf(session))
  }
  const walk = useWalk<typeof asked.value & object, Overlay>({
    work,
    sequence,
    asked,
    isAway: dialogs.isOpen || fault !== undefined,
    onLeave: leave,
  })
  const { current, overlay, setOverlay, close, ahead, go } = walk
  const keysOff = overlay !== undefined || dialogs.isOpen
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
  const skip = () => go(following(session, index))
  const back = () => go(stepFrom(sequence, index, -1))
  const reveal = session.mode === 'study' ? () => setReading(!reading) : undefined
  const sheet = { total: session.total, stateAt: (at: number) => stateAt(session, at), index, onGo: go }
  const isCards = session.mode === 'cards'
  const answer = isCards || (reading && current?.attempt === null) ? (current?.answer ?? null) : null
  const shown = current && {
    session,
    work,
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
  const header = (
    <>
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
    </>
  )
  const over = (
    <>
      {overlay === 'keys' && <PracticeKeysDialog mode={session.mode} onClose={close} />}
      {overlay === 'sheet' && <SheetDialog {...sheet} onClose={close} />}
      {overlay === 'finish' && (
        <FinishDialog open={tallyOf(session).open} mode={session.mode} onFinish={end} onClose={close} />
      )}
      {dialogs.shown}
    </>
  )

  return (
    <SessionLayout header={header} sheet={<AnswerSheet {...sheet} />} overlay={over} onNext={skip} onPrevious={back}>
      {fault && <FaultNotice fault={fault} onRetry={asked.reload} />}
      {shown && (
        <PicturesOf questionId={shown.asked.questionId} number={shown.asked.number} images={shownImages(shown.asked)}>
          {answer && isCards ? (
            <CardQuestion key={version} {...shown} answer={answer} />
          ) : answer ? (
            <StudyQuestion key={version} {...shown} answer={answer} />
          ) : (
            <PracticeQuestion key={version} {...shown} />
          )}
        </PicturesOf>
      )}
    </SessionLayout>
  )
}
