import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useButtonsByMouse } from './keys/useButtonsByMouse.ts'

type QuestionFrameProps = {
  /** Something else has the keys. */
  keysOff: boolean
  children: ReactNode
}

const fields = 'input[type=text]:not(:read-only), textarea'

/** Around a question: it begins at the top with the focus in its field, if it has one, and keeps the focus from its buttons. */
export function QuestionFrame({ keysOff, children }: QuestionFrameProps) {
  const whole = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    const target = whole.current?.querySelector<HTMLElement>(fields) ?? whole.current
    target?.focus({ preventScroll: true })
  }, [])
  useButtonsByMouse(!keysOff, () => whole.current?.focus({ preventScroll: true }))
  return (
    <div ref={whole} tabIndex={-1} className="flex flex-1 flex-col outline-none">
      {children}
    </div>
  )
}
