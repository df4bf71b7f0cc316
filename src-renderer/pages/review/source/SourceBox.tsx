import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../components/cx.ts'
import type { LineMarks } from './useLineMarks.ts'

type SourceBoxProps = {
  box: RefObject<HTMLDivElement | null>
  marks: LineMarks
  /** Whether the line that keys act on is drawn. */
  isActiveShown: boolean
  /** The line that was clicked at; undefined: none. */
  lineAt?: (event: MouseEvent) => number | undefined
  className?: string
  children: ReactNode
}

export const lineId = (at: number) => `source-line-${at}`

/** The number of the line that an event is of. */
function lineOf(event: MouseEvent): number | undefined {
  const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
  return place ? Number(place.dataset.at) : undefined
}

/** What the source scrolls in: a list of its lines, walked and marked by keys and clicks. A click that selects text marks nothing. */
export function SourceBox({ box, marks, isActiveShown, lineAt = lineOf, className, children }: SourceBoxProps) {
  const { t } = useTranslation()
  const latest = useRef({ lineAt, click: marks.click })
  useEffect(() => {
    latest.current = { lineAt, click: marks.click }
  })
  useEffect(() => {
    const { current } = box
    if (!current) return
    const click = (event: MouseEvent) => {
      const at = latest.current.lineAt(event)
      if (at === undefined || getSelection()?.isCollapsed === false) return
      latest.current.click(at, event)
      current.focus({ preventScroll: true })
    }
    // what is marked up to here is lines, not text
    const hold = (event: MouseEvent) => {
      if (!event.shiftKey) return
      event.preventDefault()
      getSelection()?.removeAllRanges()
    }
    current.addEventListener('click', click)
    current.addEventListener('mousedown', hold)
    return () => {
      current.removeEventListener('click', click)
      current.removeEventListener('mousedown', hold)
    }
  }, [box])
  return (
    <div
      ref={box}
      id="review-source"
      role="listbox"
      tabIndex={0}
      aria-label={t('review.source.title')}
      aria-multiselectable
      aria-activedescendant={isActiveShown ? lineId(marks.active) : undefined}
      onKeyDown={marks.press}
      className={cx(
        'group/source min-h-0 flex-1 overflow-auto overscroll-contain rounded-xl border border-line bg-surface text-sm',
        className,
      )}
    >
      {children}
    </div>
  )
}
