import { type RefObject, useEffect } from 'react'

/** Returns the places of the marks in the words of an element. */
function* rangesOf(element: HTMLElement, marks: readonly string[]): Generator<Range> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    for (const mark of marks) {
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + mark.length)
        yield range
      }
    }
  }
}

const name = 'found'

/** Marks what was found wherever it is shown in the element, without a change of what is drawn there (styles/app.css). */
export function useMarks(element: RefObject<HTMLElement | null>, marks: readonly string[]): void {
  useEffect(() => {
    const shown = element.current
    if (!shown || marks.length === 0) return
    const mark = () => CSS.highlights.set(name, new Highlight(...rangesOf(shown, marks)))
    mark()
    const changes = new MutationObserver(mark)
    changes.observe(shown, { childList: true, subtree: true, characterData: true })
    return () => {
      changes.disconnect()
      CSS.highlights.delete(name)
    }
  }, [element, marks])
}
