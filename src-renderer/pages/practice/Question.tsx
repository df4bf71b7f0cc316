import { useTranslation } from 'react-i18next'
import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import type { QuestionDialogs } from '../question/useQuestionDialogs.tsx'
import { Announcer } from './Announcer.tsx'
import { AnswerInput } from './AnswerInput.tsx'
import { chosen, crossedOut } from './crossing.ts'
import { responseOf } from './draft.ts'
import type { KeysAhead } from './KeysAhead.ts'
import { QuestionFoot } from './QuestionFoot.tsx'
import { QuestionFrame } from './QuestionFrame.tsx'
import { Result } from './Result.tsx'
import { Stem } from './Stem.tsx'
import { submitKeys } from './submitKeys.ts'
import { useAnswering } from './useAnswering.ts'
import { usePracticeKeys } from './usePracticeKeys.ts'
import { useTools } from './useTools.ts'
import { useWork } from './useWork.ts'

/** How one gets on from a question; the same while answering and while reading. */
export type Onward = {
  /** Nothing is left after it. */
  isLast: boolean
  /** To the next question, and from the last one to the end. */
  onNext: () => void
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
  const work = useWork(session.id, asked)
  const { answer, grade, pending, fault } = useAnswering(session.id, asked, work.end, () => ahead.drop())
  const tools = useTools(asked.questionId, onward.dialogs)
  const { attempt } = asked
  const response = responseOf(work.draft)
  const problem = fault ?? tools.fault

  const submit = () => {
    if (response && !pending) void answer(response, work.spentTime())
  }
  const toggle = (label: string) => work.change(chosen(asked, work, label))
  const cross = (label: string) => work.change(crossedOut(asked, work, label))
  const withOption = (act: (label: string) => void) => (index: number) => {
    const option = asked.options[index]
    if (option) act(option.label)
  }

  usePracticeKeys(
    { asked, reading: false, on: !keysOff, isBusy: pending, ahead },
    {
      option: withOption(toggle),
      cross: withOption(cross),
      truth: (value) => work.setDraft({ kind: 'truth', value }),
      enter: attempt ? onward.onNext : submit,
      grade: (verdict) => void grade(verdict),
      tool: tools.use,
      previous: onward.onPrevious,
      next: onward.onSkip,
      leave: onward.onLeave,
      help: onward.onHelp,
      ...(onward.onReveal && { reveal: onward.onReveal }),
    },
  )

  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} />
      <AnswerInput
        asked={asked}
        draft={work.draft}
        crossed={work.crossed}
        onToggle={toggle}
        onCross={cross}
        onChange={work.setDraft}
      />
      {problem && <FaultNotice fault={problem} />}
      <Announcer asked={asked} crossed={work.crossed} />
      {attempt && <Result asked={asked} attempt={attempt} onGrade={(verdict) => void grade(verdict)} />}
      <QuestionFoot
        answered={attempt !== null}
        canSubmit={response !== undefined && !pending}
        isFirst={asked.index === 0}
        isLast={onward.isLast}
        hint={asked.type === 'shortAnswer' && !attempt ? t('practice.submitHint', { keys: submitKeys }) : undefined}
        onSubmit={submit}
        onNext={onward.onNext}
        onSkip={onward.onSkip}
        onPrevious={onward.onPrevious}
      />
    </QuestionFrame>
  )
}
