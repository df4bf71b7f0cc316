import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import type { SheetProps } from './PageView.tsx'

/** Canvases are memory: no page is drawn with more points than this. */
const mostPixels = 6_000_000

/** A page of a PDF, drawn by pdf.js. */
export function PdfSheet({ pdf, page, width, onSize, onDrawn }: SheetProps & { pdf: PDFDocumentProxy }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tell = useRef({ onSize, onDrawn })
  useEffect(() => {
    tell.current = { onSize, onDrawn }
  })
  useEffect(() => {
    let [isLeft, task]: [boolean, RenderTask | undefined] = [false, undefined]
    const draw = async () => {
      const proxy = await pdf.getPage(page + 1)
      const plain = proxy.getViewport({ scale: 1 })
      const { current } = canvas
      if (isLeft || !current) return
      tell.current.onSize(page, { width: plain.width, height: plain.height })
      const wanted = (width / plain.width) * devicePixelRatio
      const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
      const viewport = proxy.getViewport({ scale })
      current.width = Math.floor(viewport.width)
      current.height = Math.floor(viewport.height)
      task = proxy.render({ canvas: current, viewport, annotationMode: 0 })
      await task.promise
      tell.current.onDrawn()
    }
    // what is scrolled past is given up; what cannot be drawn stays white, its text can be read beside it
    draw().catch(() => {})
    return () => {
      isLeft = true
      task?.cancel()
    }
  }, [pdf, page, width])
  return <canvas ref={canvas} aria-hidden className="block size-full" />
}
