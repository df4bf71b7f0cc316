import { Shapes } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import type { Settings } from '../../../src-main/contract/settingsCalls.ts'
import { Announcer } from '../../answering/Announcer.tsx'
import { AnswerInput } from '../../answering/input/AnswerInput.tsx'
import { type Draft, responseOf } from '../../answering/input/draft.ts'
import { submitKeys } from '../../answering/keys/submitKeys.ts'
import { useQuestionKeys } from '../../answering/keys/useQuestionKeys.ts'
import { QuestionFrame } from '../../answering/QuestionFrame.tsx'
import { Result } from '../../answering/result/Result.tsx'
import { useReadAloud } from '../../answering/speaking/useReadAloud.ts'
import { useWork } from '../../answering/work/useWork.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { choosing } from './choosing.ts'
import { isOfferedAtOnce, OfferAtOnce } from './OfferAtOnce.tsx'
import { onwardKeys } from './onwardKeys.ts'
import { QuestionFoot } from './QuestionFoot.tsx'
import type { QuestionProps } from './QuestionProps.ts'
import { Stem } from './Stem.tsx'
import { useAnswering } from './useAnswering.ts'
import { useGoingOn } from './useGoingOn.ts'
import { useTools } from './useTools.ts'

type Habits = Pick<Settings, 'submitOnChoosing' | 'goOnWhenRight'>

const none: Habits = { submitOnChoosing: false, goOnWhenRight: false }

/** What the person wants to be done without being asked while practising; nowhere else. */
function usePracticeSettings({ mode }: SessionView): Habits {
  const settings = useCall('settings.get').value
  return mode === 'practice' && settings ? settings : none
}

/** One question, answered by keys or by hand; then its result, and on. */
export function PracticeQuestion({ session, work: sessionWork, asked, keysOff, ahead, ...onward }: QuestionProps) {
  const { t } = useTranslation()
  const settings = usePracticeSettings(session)
  const [wasOpen] = useState(asked.attempt === null)
  const [isByMouse, setByMouse] = useState(false)
  const work = useWork(sessionWork, asked)
  const { answer, grade, pending, fault } = useAnswering(session.id, asked, work.end, () => ahead.drop())
  const { attempt } = asked
  const tools = useTools({ questionId: asked.questionId, dialogs: onward.dialogs, isAnswered: attempt !== null })
  const listen = useReadAloud(asked, attempt)
  const rate = useAction('cards.rate')
  const isGoingOn = useGoingOn(
    settings.goOnWhenRight && wasOpen && attempt?.verdict === 'correct' && !onward.isLast,
    onward.onGoOn,
  )
  const isOfAChoice = asked.type === 'single' || asked.type === 'trueFalse'
  const problem = fault ?? rate.fault ?? tools.fault

  const submit = (draft: Draft) => {
    const response = responseOf(draft)
    if (response && !pending) void answer(response, work.spentTime())
  }
  const { toggle, strikeOut, setDraft } = choosing(asked, {
    change: work.change,
    submit,
    isAtOnce: settings.submitOnChoosing,
  })

  useQuestionKeys(
    { asked, reading: false, on: !keysOff, isBusy: pending, ahead },
    {
      option: (label) => toggle(label, true),
      strikeOut,
      truth: (value) => setDraft({ kind: 'truth', value }, true),
      enter: attempt ? onward.onNext : () => submit(work.draft),
      grade: (verdict) => void grade(verdict),
      rate: (rating) => attempt && void rate.run({ attemptId: attempt.attemptId, rating }),
      reason: tools.giveReason,
      tool: tools.use,
      ...onwardKeys(onward, listen),
    },
  )
  const writingHint = asked.type === 'shortAnswer' && !attempt && t('practice.submitHint', { keys: submitKeys })
  const hint = isGoingOn ? t('practice.goingOn') : writingHint || undefined

  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} onListen={listen} />
      <div className="sized">
        <AnswerInput
          asked={asked}
          draft={work.draft}
          crossed={work.crossed}
          onToggle={toggle}
          onStrikeOut={strikeOut}
          onChange={setDraft}
        />
        {problem && <FaultNotice fault={problem} />}
        <Announcer asked={asked} crossed={work.crossed} />
        {attempt && isByMouse && isOfAChoice && !settings.submitOnChoosing && !isOfferedAtOnce() && <OfferAtOnce />}
        {attempt && (
          <Result isNew={wasOpen} hasKeys asked={asked} attempt={attempt} onGrade={(verdict) => void grade(verdict)} />
        )}
        {attempt && (
          <Button
            size="small"
            look="ghost"
            className="mt-2 -ml-2.5"
            onClick={() => onward.dialogs.open('alike', asked.questionId)}
          >
            <Shapes aria-hidden />
            {t('question.alike.open')}
          </Button>
        )}
      </div>
      <QuestionFoot
        answered={attempt !== null}
        canSubmit={responseOf(work.draft) !== undefined && !pending}
        isFirst={asked.index === 0}
        isLast={onward.isLast}
        hint={hint}
        onSubmit={(byHand) => {
          setByMouse(byHand)
          submit(work.draft)
        }}
        onNext={onward.onNext}
        onSkip={onward.onSkip}
        onPrevious={onward.onPrevious}
      />
    </QuestionFrame>
  )
}
