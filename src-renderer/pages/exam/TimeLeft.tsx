import { Clock, EyeOff, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../components/cx.ts'
import { clockOf } from '../../components/useFormat.ts'
import { passedMilestone } from './examState.ts'

const soonMs = 5 * 60_000

/** The time left, to be hidden by who is made nervous by it; in the last five minutes it says so in words. */
export function TimeLeft({ leftMs }: { leftMs: number }) {
  const { t } = useTranslation()
  const [isHidden, setHidden] = useState(false)
  const isSoon = leftMs <= soonMs
  return (
    <div className="flex items-center">
      <button
        type="button"
        aria-pressed={isHidden}
        title={t(isHidden ? 'exams.sit.showTime' : 'exams.sit.hideTime')}
        onClick={() => setHidden(!isHidden)}
        className={cx(
          'flex h-11 items-center gap-1.5 rounded-lg px-2.5 text-sm font-medium tabular-nums hover:bg-sunken [&_svg]:size-4',
          isSoon ? 'bg-warn-soft text-warn' : 'text-ink',
        )}
      >
        <Icon isHidden={isHidden} isSoon={isSoon} />
        {isSoon && <span className="max-sm:sr-only">{t('exams.sit.soon')}</span>}
        <span className="sr-only">{t(isHidden ? 'exams.sit.showTime' : 'exams.sit.time')}</span>{' '}
        {!isHidden && clockOf(leftMs)}
      </button>
      <Announcement leftMs={leftMs} />
    </div>
  )
}

function Icon({ isHidden, isSoon }: { isHidden: boolean; isSoon: boolean }) {
  if (isSoon) return <TriangleAlert aria-hidden />
  return isHidden ? <EyeOff aria-hidden /> : <Clock aria-hidden className="text-muted" />
}

/** Reads out that ten, five and one minutes are left. */
function Announcement({ leftMs }: { leftMs: number }) {
  const { t } = useTranslation()
  const before = useRef(leftMs)
  const [minutes, setMinutes] = useState<number>()
  useEffect(() => {
    const passed = passedMilestone(before.current, leftMs)
    before.current = leftMs
    if (passed !== undefined) setMinutes(passed)
  }, [leftMs])
  return (
    <p aria-live="polite" className="sr-only">
      {minutes !== undefined && t('exams.sit.announce', { count: minutes })}
    </p>
  )
}
