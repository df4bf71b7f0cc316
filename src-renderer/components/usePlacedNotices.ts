import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { placeNotices } from './placeNotices.ts'

/** Keeps the notices (`ids`) off what can be pressed, also when the page below them scrolls, changes or opens a dialog. */
export function usePlacedNotices(ids: string): RefObject<HTMLDivElement | null> {
  const notices = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (notices.current && ids !== '') placeNotices(notices.current, true)
  }, [ids])
  useEffect(() => {
    if (ids === '') return
    let frame = 0
    const place = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (notices.current) placeNotices(notices.current, false)
      })
    }
    const changes = new MutationObserver((records) => {
      if (records.some(({ target }) => !notices.current?.contains(target))) place()
    })
    changes.observe(document.body, { childList: true, subtree: true })
    addEventListener('scroll', place, { capture: true, passive: true })
    const again = () => {
      if (notices.current) placeNotices(notices.current, true)
    }
    addEventListener('resize', again)
    return () => {
      cancelAnimationFrame(frame)
      changes.disconnect()
      removeEventListener('scroll', place, { capture: true })
      removeEventListener('resize', again)
    }
  }, [ids])
  return notices
}
