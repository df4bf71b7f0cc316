import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day, daysBetween } from '../../../src-main/contract/days.ts'
import type { CalendarView } from '../../../src-main/contract/statisticsCalls.ts'
import { levelOf, levelStyle } from './calendarLevel.ts'
import { useStatisticsFormat } from './useStatisticsFormat.ts'
import { useWidth } from './useWidth.ts'

/** Days that each key goes on. */
const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }

/** Weeks as columns, weekdays as rows. One square is in the order of the Tab key, the arrows lead to the others. */
export function CalendarGrid({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const hint = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Day>(calendar.until)
  const { from, until } = calendar
  const counts = new Map(calendar.days.map((count) => [count.day, count]))
  const busiest = Math.max(1, ...calendar.days.map(({ answered }) => answered))
  const weeks = Array.from({ length: Math.floor(daysBetween(from, until) / 7) + 1 }, (_, week) =>
    addDays(from, week * 7),
  )
  const words = (day: Day) => {
    const count = counts.get(day)
    if (!count) return t('common.pair', { label: format.day(day), value: t('statistics.calendar.none') })
    const done = [
      count.answered > 0 && format.count(count),
      count.read > 0 && t('statistics.readCount', { count: count.read }),
    ]
    return t('common.pair', { label: format.day(day), value: done.filter(Boolean).join(' · ') })
  }
  // the last weeks are what one looks for first, where not all fit
  const width = useWidth(scroller)
  useLayoutEffect(() => {
    if (width > 0) scroller.current?.scrollTo({ left: scroller.current.scrollWidth })
  }, [width])
  const go = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = addDays(chosen, steps[event.key] ?? 0)
    if (next === chosen || next < from || next > until) return
    event.preventDefault()
    setChosen(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    <>
      <p id={hint} className="sr-only">
        {t('statistics.calendar.hint')}
      </p>
      <div ref={scroller} className="overflow-x-auto py-1">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys walk is a grid
          role="grid"
          aria-label={t('statistics.calendar.title')}
          aria-describedby={hint}
          className="border-separate border-spacing-[3px]"
          onKeyDown={go}
        >
          <thead>
            <tr>
              <td />
              {weeks.map((week, index) => (
                <MonthHead
                  key={week}
                  month={format.month(week)}
                  before={weeks[index - 1] && format.month(addDays(week, -7))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <tr key={weekday}>
                <th
                  scope="row"
                  className="h-[11px] pr-1 text-left text-xs leading-none font-normal whitespace-nowrap text-muted"
                >
                  <span className={weekday % 2 === 0 ? '' : 'sr-only'}>{format.weekday(addDays(from, weekday))}</span>
                </th>
                {weeks.map((week) => {
                  const day = addDays(week, weekday)
                  if (day > until) return <td key={day} />
                  return (
                    <td
                      key={day}
                      data-day={day}
                      tabIndex={day === chosen ? 0 : -1}
                      aria-label={words(day)}
                      title={words(day)}
                      onFocus={() => setChosen(day)}
                      className="size-[11px] min-w-[11px] rounded-[3px] p-0"
                      style={levelStyle(levelOf(counts.get(day), busiest))}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A month's name above its first week. */
const MonthHead = ({ month, before }: { month: string; before: string | undefined }) =>
  month === before || before === undefined ? (
    <td />
  ) : (
    <th scope="col" className="relative h-4 p-0 text-xs leading-none font-normal text-muted">
      <span className="absolute bottom-0.5 left-0 whitespace-nowrap">{month}</span>
    </th>
  )
