import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { RichText } from '../../components/RichText.tsx'
import { Announcer } from './Announcer.tsx'
import { AnswerInput } from './AnswerInput.tsx'
import { type Draft, emptyDraft, responseOf, toggled } from './draft.ts'
import { drafts } from './drafts.ts'
import { QuestionFoot } from './QuestionFoot.tsx'
import { Result } from './Result.tsx'
import { submitKeys } from './submitKeys.ts'
import { useAnswering } from './useAnswering.ts'
import { usePracticeKeys } from './usePracticeKeys.ts'

type QuestionProps = {
  session: SessionView
  asked: AskedQuestion
  /** Nothing is left after it. */
  isLast: boolean
  keysOff: boolean
  onNext: () => void
  onPrevious: () => void
  onLeave: () => void
  onHelp: () => void
}

/** One question, answered by keys or by hand; then its result, and on. */
export function Question({ session, asked, isLast, keysOff, onNext, onPrevious, onLeave, onHelp }: QuestionProps) {
  const { t } = useTranslation()
  const [draft, setDraftState] = useState<Draft>(() => drafts.find(session.id, asked.index) ?? emptyDraft(asked))
  const { answer, grade, pending, fault } = useAnswering(session.id, asked)
  const whole = useRef<HTMLDivElement>(null)
  const { attempt } = asked
  const response = responseOf(draft)

  const setDraft = (next: Draft) => {
    setDraftState(next)
    drafts.set(session.id, asked.index, next)
  }
  const submit = () => {
    if (response && !pending) void answer(response)
  }
  const toggle = (label: string) => setDraft(toggled(asked, draft, label))

  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    const field = whole.current?.querySelector<HTMLElement>('input[type=text]:not(:read-only), textarea')
    const target = field ?? whole.current
    target?.focus({ preventScroll: true })
  }, [])
  usePracticeKeys(asked, !keysOff, {
    option: (index) => {
      const option = asked.options[index]
      if (option) toggle(option.label)
    },
    truth: (value) => setDraft({ kind: 'truth', value }),
    enter: attempt ? onNext : submit,
    grade: (verdict) => void grade(verdict),
    previous: onPrevious,
    next: onNext,
    leave: onLeave,
    help: onHelp,
  })

  return (
    <div ref={whole} tabIndex={-1} className="flex flex-1 flex-col outline-none">
      <Facts className="mb-2" facts={[t(`types.${asked.type}`), asked.section]} />
      <RichText text={asked.stem} className="mb-6 block text-lg leading-8 sm:text-xl sm:leading-9" />
      <AnswerInput asked={asked} draft={draft} onToggle={toggle} onChange={setDraft} />
      {fault && <FaultNotice fault={fault} />}
      <Announcer attempt={attempt} />
      {attempt && <Result asked={asked} attempt={attempt} onGrade={(verdict) => void grade(verdict)} />}
      <QuestionFoot
        answered={attempt !== null}
        canSubmit={response !== undefined && !pending}
        isFirst={asked.index === 0}
        isLast={isLast}
        hint={asked.type === 'shortAnswer' && !attempt ? t('practice.submitHint', { keys: submitKeys }) : undefined}
        onSubmit={submit}
        onNext={onNext}
        onPrevious={onPrevious}
      />
    </div>
  )
}
