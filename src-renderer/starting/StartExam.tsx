import { Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { NumberField } from '../components/NumberField.tsx'
import { wholeIn } from '../components/numbers.ts'
import { useSetWords } from './useSetWords.ts'

const longest = 120

/** What an exam over a set is called: by what narrows the set. */
function useSetName(set: CallInput<'practice.count'>): string {
  const { t } = useTranslation()
  const name = useSetWords()(set).join(' · ') || t('exams.editor.defaultName')
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}

type StartExamProps = Pick<CallInput<'exams.startFrom'>, 'set' | 'order' | 'shuffleOptions'> & {
  /** Something else on the page is the next thing to do. */
  isSecond?: boolean
}

/** Sits the questions of a practice set as a mock exam: how many of them, in how much time. */
export function StartExam({ set, order, shuffleOptions, isSecond }: StartExamProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [count, setCount] = useState<string>()
  const [time, setTime] = useState<string>()
  const name = useSetName(set)
  const start = useAction('exams.startFrom', ({ sessionId }) => navigate(`/exam/${sessionId}`))
  const wanted = count === undefined ? undefined : wholeIn(count, 1000)
  const { value: proposal, fault, reload } = useCall('exams.proposeFrom', { set, questions: wanted })
  const isRunning = (useCall('exams.running').value ?? null) !== null
  if (!proposal) return fault ? <FaultNotice fault={fault} onRetry={reload} /> : null
  const { available, withoutKey } = proposal
  const minutes = time === undefined ? proposal.minutes : wholeIn(time, 1440)
  const questions = count === undefined ? proposal.questions : wanted
  const isWhole = questions !== undefined && minutes !== undefined && available > 0
  const sit = () => isWhole && void start.run({ set, order, shuffleOptions, name, questions, minutes })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <NumberField
          label={t('exams.set.questions')}
          value={count ?? String(proposal.questions)}
          suffix={t('exams.set.available', { count: available })}
          onChange={setCount}
        />
        <NumberField label={t('exams.set.minutes')} value={time ?? String(proposal.minutes)} onChange={setTime} />
        <Button
          look={isSecond ? 'secondary' : 'primary'}
          className="ml-auto max-xs:w-full"
          disabled={!isWhole || isRunning || start.pending}
          onClick={sit}
        >
          <Timer aria-hidden />
          {t('exams.set.start')}
        </Button>
      </div>
      <Notes available={available} withoutKey={withoutKey} isRunning={isRunning} />
      {start.fault && <FaultNotice fault={start.fault} />}
    </div>
  )
}

/** Why it cannot start, or what will be missing in it. */
function Notes({ available, withoutKey, isRunning }: { available: number; withoutKey: number; isRunning: boolean }) {
  const { t } = useTranslation()
  const notes = [
    isRunning && t('exams.running.blocksStart'),
    available === 0 && t(withoutKey > 0 ? 'exams.set.nothing' : 'starting.nothing'),
    available > 0 && withoutKey > 0 && t('exams.editor.withoutKey', { count: withoutKey }),
  ].filter((note) => note !== false)
  return (
    <p role="status" className="text-sm text-muted empty:hidden">
      {notes.map((note) => (
        <span key={note} className="block">
          {note}
        </span>
      ))}
    </p>
  )
}
