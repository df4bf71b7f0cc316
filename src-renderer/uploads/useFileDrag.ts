import { useEffect, useRef, useState } from 'react'
import { filesOfDrop, type Given } from './filesOfDrop.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A field of the page takes it, as pictures of a question. */
const isTaken = (event: DragEvent) => event.defaultPrevented

/** Whether files are being dragged over the window; calls back when they are dropped. The browser never opens them. */
export function useFileDrag(onDrop: (given: Given) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      if (isTaken(event)) return setDragging(false)
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setDragging(true)
    }
    // relatedTarget is null only when the pointer leaves the window, not when it passes between elements
    const leave = (event: DragEvent) => event.relatedTarget === null && setDragging(false)
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      setDragging(false)
      if (isTaken(event)) return
      event.preventDefault()
      if (!event.dataTransfer) return
      const given = filesOfDrop(event.dataTransfer)
      if (given instanceof Promise) void given.then((files) => latest.current(files))
      else latest.current(given)
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return dragging
}
