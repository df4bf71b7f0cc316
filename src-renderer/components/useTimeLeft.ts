import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type At, type Pace, paced } from './timeLeft.ts'

/** "about 2 minutes left", from the progress within a stage; null as long as it cannot be known. */
export function useTimeLeft(key: string, { done, total, enough }: Omit<At, 'key'>, now: number): string | null {
  const { t } = useTranslation()
  const pace = useRef<Pace>(undefined)
  pace.current = paced(pace.current, { key, done, total, ...(enough !== undefined && { enough }) }, now)
  const seconds = pace.current.shown
  if (seconds === null) return null
  if (seconds < 60) return t('imports.secondsLeft', { count: seconds })
  if (seconds < 3600) return t('imports.minutesLeft', { count: Math.round(seconds / 60) })
  return t('imports.hoursLeft', { count: Math.round(seconds / 3600) })
}
