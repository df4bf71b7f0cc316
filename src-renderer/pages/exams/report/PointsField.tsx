import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptView } from '../../../../src-main/contract/practiceCalls.ts'
import { NumberField } from '../../../components/NumberField.tsx'
import { numberIn } from '../../../components/numbers.ts'
import { useFormat } from '../../../components/useFormat.ts'

type PointsFieldProps = {
  attempt: AttemptView
  /** Of the question, in this exam. */
  worth: number
  onGive: (score: number) => void
}

/** `under`: the grade that it was typed under; another one takes its place. */
type Typed = { text: string; under: number | null; isGiven: boolean }

const shown = (points: number) => String(Math.round(points * 100) / 100)

/** One's own grade in points, for an answer in words: three verdicts are too coarse for one that is worth many. */
export function PointsField({ attempt: { score, gradedAt }, worth, onGive }: PointsFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [last, setTyped] = useState<Typed>()
  const typed = last?.under === gradedAt ? last : undefined
  const stored = score === null ? '' : shown(score * worth)
  const points = typed && numberIn(typed.text, 0, worth)
  const isWrong = typed !== undefined && typed.text.trim() !== '' && points === undefined
  const give = () => {
    if (!typed || typed.isGiven || points === undefined || shown(points) === stored) return
    setTyped({ ...typed, isGiven: true })
    onGive(points / worth)
  }
  return (
    <div className="mt-4">
      <NumberField
        label={t('exams.report.points')}
        value={typed?.text ?? stored}
        isDecimal
        suffix={`/ ${format.number(worth)}`}
        problem={isWrong ? t('exams.report.pointsProblem', { points: format.number(worth) }) : undefined}
        onChange={(text) => setTyped({ text, under: gradedAt, isGiven: false })}
        onDone={give}
      />
    </div>
  )
}
