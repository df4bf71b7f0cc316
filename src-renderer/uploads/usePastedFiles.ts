import { useEffect, useRef } from 'react'

/** Calls back with the files of the clipboard, such as a screenshot, when they are pasted anywhere in the window. */
export function usePastedFiles(onPaste: (files: readonly File[]) => void): void {
  const latest = useRef(onPaste)
  useEffect(() => {
    latest.current = onPaste
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // what was copied from a text program is text, with a picture of it beside
      if (event.defaultPrevented || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
