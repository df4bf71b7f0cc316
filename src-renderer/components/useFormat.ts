import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n/localeOf.ts'
import { spacedDigits } from './spacedDigits.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `ago(now - 3 h)` is "3 hours ago"; older than a week is a date. */
function agoOf(locale: string, time: number, now: number): string {
  const past = now - time
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (past < hour) return relative.format(-Math.round(past / minute), 'minute')
  if (past < day) return relative.format(-Math.round(past / hour), 'hour')
  if (past < 7 * day) return relative.format(-Math.round(past / day), 'day')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time)
}

/** Bytes as "5 B", "12 KB" or "3.4 MB", in steps of 1024. */
function sizeOf(locale: string, bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  const digits = value < 10 && value !== Math.round(value) ? 1 : 0
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${unit}`
}

/** "0:07", "12:30", "1:02:03". */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

export function useFormat() {
  const { t, i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  return {
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    percent: (part: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(part),
    size: (bytes: number) => sizeOf(locale, bytes),
    moment: (time: number) =>
      spacedDigits(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)),
    /** "4:00 AM". */
    time: (time: number) => spacedDigits(new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)),
    ago: (time: number, now: number) =>
      now - time < minute ? t('common.justNow') : spacedDigits(agoOf(locale, time, now)),
  }
}
