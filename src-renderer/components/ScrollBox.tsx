import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

/** What may be wider than the page scrolls in a box of its own; where it does, it can be reached and scrolled by keyboard. */
export function ScrollBox({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth + 1))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const reachable = isWide ? { tabIndex: 0, role: 'region', 'aria-label': t('question.wide') } : {}
  return (
    <section ref={box} {...reachable} className={cx('w-fit max-w-full overflow-x-auto', className)}>
      {children}
    </section>
  )
}
