import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import type { QuestionDialogs } from '../question/useQuestionDialogs.tsx'
import { Announcer } from './Announcer.tsx'
import { AnswerInput } from './AnswerInput.tsx'
import { choosing } from './choosing.ts'
import { type Draft, responseOf } from './draft.ts'
import type { KeysAhead } from './KeysAhead.ts'
import { QuestionFoot } from './QuestionFoot.tsx'
import { QuestionFrame } from './QuestionFrame.tsx'
import { Result } from './Result.tsx'
import { Stem } from './Stem.tsx'
import { submitKeys } from './submitKeys.ts'
import { useAnswering } from './useAnswering.ts'
import { useGoingOn } from './useGoingOn.ts'
import { useHabits } from './useHabits.ts'
import { usePracticeKeys } from './usePracticeKeys.ts'
import { useTools } from './useTools.ts'
import { useWork } from './useWork.ts'

/** How one gets on from a question; the same while answering and while reading. */
export type Onward = {
  /** Nothing is left after it. */
  isLast: boolean
  /** To the next question, and from the last one to the end. */
  onNext: () => void
  /** The same without being asked: it says so to who cannot see it. */
  onGoOn: () => void
  /** To the next question if there is one. */
  onSkip: () => void
  onPrevious: () => void
  onLeave: () => void
  onHelp: () => void
  dialogs: QuestionDialogs
  /** Shows or hides the answers: in study mode. */
  onReveal?: (() => void) | undefined
}

export type QuestionProps = Onward & {
  session: SessionView
  asked: AskedQuestion
  keysOff: boolean
  ahead: KeysAhead
}

/** One question, answered by keys or by hand; then its result, and on. */
export function Question({ session, asked, keysOff, ahead, ...onward }: QuestionProps) {
  const { t } = useTranslation()
  const habits = useHabits(session)
  const [wasOpen] = useState(asked.attempt === null)
  const work = useWork(session.id, asked)
  const { answer, grade, pending, fault } = useAnswering(session.id, asked, work.end, () => ahead.drop())
  const tools = useTools(asked.questionId, onward.dialogs)
  const { attempt } = asked
  const isGoingOn = useGoingOn(
    habits.goOnWhenRight && wasOpen && attempt?.verdict === 'correct' && !onward.isLast,
    onward.onGoOn,
  )
  const problem = fault ?? tools.fault

  const submit = (draft: Draft) => {
    const response = responseOf(draft)
    if (response && !pending) void answer(response, work.spentTime())
  }
  const { toggle, cross, setDraft } = choosing(asked, work, {
    change: work.change,
    submit,
    isAtOnce: habits.submitOnChoosing,
  })
  const withOption = (act: (label: string) => void) => (index: number) => {
    const option = asked.options[index]
    if (option) act(option.label)
  }

  usePracticeKeys(
    { asked, reading: false, on: !keysOff, isBusy: pending, ahead },
    {
      option: withOption((label) => toggle(label, true)),
      cross: withOption(cross),
      truth: (value) => setDraft({ kind: 'truth', value }, true),
      enter: attempt ? onward.onNext : () => submit(work.draft),
      grade: (verdict) => void grade(verdict),
      tool: tools.use,
      previous: onward.onPrevious,
      next: onward.onSkip,
      leave: onward.onLeave,
      help: onward.onHelp,
      ...(onward.onReveal && { reveal: onward.onReveal }),
    },
  )
  const writingHint = asked.type === 'shortAnswer' && !attempt && t('practice.submitHint', { keys: submitKeys })
  const hint = isGoingOn ? t('practice.goingOn') : writingHint || undefined

  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} />
      <AnswerInput
        asked={asked}
        draft={work.draft}
        crossed={work.crossed}
        onToggle={toggle}
        onCross={cross}
        onChange={setDraft}
      />
      {problem && <FaultNotice fault={problem} />}
      <Announcer asked={asked} crossed={work.crossed} />
      {attempt && <Result isNew={wasOpen} asked={asked} attempt={attempt} onGrade={(verdict) => void grade(verdict)} />}
      <QuestionFoot
        answered={attempt !== null}
        canSubmit={responseOf(work.draft) !== undefined && !pending}
        isFirst={asked.index === 0}
        isLast={onward.isLast}
        hint={hint}
        onSubmit={() => submit(work.draft)}
        onNext={onward.onNext}
        onSkip={onward.onSkip}
        onPrevious={onward.onPrevious}
      />
    </QuestionFrame>
  )
}
