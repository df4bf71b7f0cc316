import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../components/cx.ts'

type SourceBoxProps = {
  box: RefObject<HTMLDivElement | null>
  /** A click that selects nothing. */
  onClick: (event: MouseEvent) => void
  className?: string
  children: ReactNode
}

/** What the source scrolls in, by keys as well. Its clicks are a short way for the pointer: keys walk through the questions. */
export function SourceBox({ box, onClick, className, children }: SourceBoxProps) {
  const { t } = useTranslation()
  const latest = useRef(onClick)
  useEffect(() => {
    latest.current = onClick
  })
  useEffect(() => {
    const { current } = box
    if (!current) return
    const click = (event: MouseEvent) => {
      if (getSelection()?.isCollapsed !== false) latest.current(event)
    }
    current.addEventListener('click', click)
    return () => current.removeEventListener('click', click)
  }, [box])
  const reachable = { tabIndex: 0, role: 'region', 'aria-label': t('review.source.title') }
  return (
    <div
      ref={box}
      id="review-source"
      {...reachable}
      className={cx(
        'min-h-0 flex-1 overflow-auto overscroll-contain rounded-xl border border-line bg-surface',
        className,
      )}
    >
      {children}
    </div>
  )
}

/** The number of the line that was clicked. */
export function lineOf(event: MouseEvent): number | undefined {
  const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
  return place ? Number(place.dataset.at) : undefined
}
