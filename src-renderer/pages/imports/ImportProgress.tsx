import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { Facts } from '../../components/Facts.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { clockOf } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'
import { useTimeLeft } from '../../components/useTimeLeft.ts'

/** Stage in words, count, and time since it began. */
export function ImportProgress({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const now = useNow(1000)
  const { state, stage, done, total, attempts, startedAt } = entry
  const words = state === 'running' ? t(`imports.stage.${stage}`) : t(`imports.state.${waitingState(state)}`)
  const isPages = stage === 'reading'
  const left = useTimeLeft(`${state} ${stage} ${attempts}`, { done, total, ...(isPages && { enough: 1 }) }, now)
  const parts = [
    total > 0 && t(isPages ? 'scans.progress' : 'imports.progress', { done, total }),
    attempts > 1 && t('imports.attempt', { count: attempts }),
    startedAt !== null && t('imports.elapsed', { time: clockOf(now - startedAt) }),
    left,
  ]
  return (
    <div className="mt-3">
      <ProgressBar label={words} part={total > 0 ? done / total : null} />
      <div className="mt-2 flex flex-wrap justify-between gap-x-4 text-sm">
        <span role="status">{words}</span>
        <Facts facts={parts} />
      </div>
    </div>
  )
}

const waitingState = (state: ImportView['state']) => (state === 'waiting' ? 'waiting' : 'queued')
