import katex from 'katex'
import { useLayoutEffect, useRef } from 'react'
import 'katex/dist/katex.min.css'

type FormulaProps = { latex: string; display: boolean }

/**
 * A formula; what KaTeX cannot read is shown as it was written. KaTeX builds the nodes itself, so that no HTML is parsed and the
 * content security policy needs no inline styles; `trust` stays off, so that no command reaches out of the page.
 */
export default function Formula({ latex, display }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!place.current) return
    try {
      katex.render(latex, place.current, {
        displayMode: display,
        throwOnError: true,
        trust: false,
        maxExpand: 500,
        maxSize: 40,
      })
    } catch {
      place.current.textContent = latex
    }
  }, [latex, display])
  return <span ref={place} className="formula" />
}
