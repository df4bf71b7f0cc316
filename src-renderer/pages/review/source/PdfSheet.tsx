import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import type { SheetProps } from './PageView.tsx'

/** Canvases are memory: no page is drawn with more points than this. */
const mostPixels = 6_000_000

/** `turned`: by how many degrees clockwise a page that was scanned on its side is turned, beside what the file says. */
type PdfSheetProps = SheetProps & { pdf: PDFDocumentProxy; turned: number }

/** A page of a PDF, drawn by pdf.js. */
export function PdfSheet({ pdf, page, turned, width, onSize, onDrawn }: PdfSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tell = useRef({ onSize, onDrawn })
  useEffect(() => {
    tell.current = { onSize, onDrawn }
  })
  useEffect(() => {
    let [isLeft, task]: [boolean, RenderTask | undefined] = [false, undefined]
    const draw = async () => {
      const proxy = await pdf.getPage(page + 1)
      const rotation = (proxy.rotate + turned) % 360
      const plain = proxy.getViewport({ scale: 1, rotation })
      const { current } = canvas
      if (isLeft || !current) return
      tell.current.onSize(page, { width: plain.width, height: plain.height })
      const wanted = (width / plain.width) * devicePixelRatio
      const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
      const viewport = proxy.getViewport({ scale, rotation })
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
  }, [pdf, page, turned, width])
  return <canvas ref={canvas} aria-hidden className="block size-full" />
}
