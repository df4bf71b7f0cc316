import katex from 'katex'
import { useLayoutEffect, useRef, useState } from 'react'
import 'katex/dist/katex.min.css'

type FormulaProps = { latex: string; display: boolean }

/** KaTeX breaks a formula between its terms; a term that is wider than the text is not broken. */
const isWiderThanText = (place: HTMLElement): boolean => {
  const room = place.closest('.prose-text')?.clientWidth ?? 0
  return room > 0 && [...place.querySelectorAll<HTMLElement>('.base')].some((base) => base.offsetWidth > room)
}

/**
 * A formula; what KaTeX cannot read is shown as it was written. KaTeX builds the nodes itself, so that no HTML is parsed and the
 * content security policy needs no inline styles; `trust` stays off, so that no command reaches out of the page.
 */
export default function Formula({ latex, display }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = place
    if (!current) return
    try {
      katex.render(latex, current, {
        displayMode: display,
        throwOnError: true,
        trust: false,
        maxExpand: 500,
        maxSize: 40,
      })
    } catch {
      current.textContent = latex
    }
    const measure = () => setWide(isWiderThanText(current))
    const text = current.closest('.prose-text')
    if (!text || latex.length < mayBeWide) return
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    return () => observer.disconnect()
  }, [latex, display])
  return <span ref={place} className="formula" data-wide={isWide || undefined} />
}

/** Signs; shorter formulas are not measured. */
const mayBeWide = 30
