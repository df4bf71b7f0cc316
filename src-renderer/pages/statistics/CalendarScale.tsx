import { useTranslation } from 'react-i18next'
import { levelStyle } from './calendarLevel.ts'

export function CalendarScale() {
  const { t } = useTranslation()
  const square = (level: Parameters<typeof levelStyle>[0]) => (
    <span key={level} className="size-3 rounded-[3px]" style={levelStyle(level)} />
  )
  return (
    <p aria-hidden className="mt-3 flex flex-wrap items-center justify-end gap-x-4 gap-y-1 text-sm text-muted">
      <span className="inline-flex items-center gap-1.5">
        {square('read')}
        {t('statistics.calendar.onlyRead')}
      </span>
      <span className="inline-flex items-center gap-1">
        {t('statistics.calendar.less')}
        {([0, 1, 2, 3, 4] as const).map(square)}
        {t('statistics.calendar.more')}
      </span>
    </p>
  )
}
