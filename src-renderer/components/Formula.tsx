import katex from 'katex'
import { useLayoutEffect, useRef, useState } from 'react'
import 'katex/dist/katex.min.css'
import { isDrawable } from '../../src-main/contract/isDrawable.ts'

type FormulaProps = { latex: string; display: boolean }

/** What gives the text its width: spans have none of their own. */
function boxAround(place: HTMLElement): HTMLElement {
  let box = place.parentElement
  while (box?.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement
  return box ?? place
}

/** KaTeX breaks a formula between its terms; a term that is wider than the text is not broken. */
const isWiderThan = (box: HTMLElement, place: HTMLElement): boolean =>
  [...place.querySelectorAll<HTMLElement>('.katex-base')].some((base) => base.offsetWidth > box.clientWidth)

/**
 * A formula; what KaTeX cannot read, or only at the cost of the page, is shown as it was written. KaTeX builds the nodes itself, so that no HTML is parsed and the
 * content security policy needs no inline styles; `trust` stays off, so that no command reaches out of the page.
 */
export default function Formula({ latex, display }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = place
    if (!current) return
    if (!isDrawable(latex)) {
      current.textContent = latex
      return
    }
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
    if (latex.length < mayBeWide) return
    const box = boxAround(current)
    const observer = new ResizeObserver(() => setWide(isWiderThan(box, current)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [latex, display])
  return <span ref={place} className="formula" data-wide={isWide || undefined} />
}

/** Signs; shorter formulas are not measured. */
const mayBeWide = 30
