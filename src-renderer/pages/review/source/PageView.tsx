import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskLine, DeskLook } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { FieldWord } from './FieldWord.tsx'
import { fieldLooks, fieldOf } from './fieldLooks.ts'

export type PageSize = { width: number; height: number }

type PageViewProps = {
  pdf: PDFDocumentProxy
  /** From 0. */
  page: number
  /** In pixels. */
  width: number
  /** In points, as far as it is known. */
  size: PageSize
  onSize: (page: number, size: PageSize) => void
  lines: readonly DeskLine[]
  questionId: number | undefined
  block: number | undefined
}

/** Signs of Chinese are as wide as they are high, others about half. */
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size * 0.5), 0)

/** The box of a line with those that it was joined from: what was read of it says only where the first one stands. */
function printedBox(look: DeskLook, next: DeskLook | undefined): DeskLook['box'] {
  if (!look.box || look.kind !== 'paragraph') return look.box
  const [x, y, width, height] = look.box
  const printed = Math.ceil((widthOf(look.text, height / 1.3) / Math.max(1, width)) * 0.9)
  if (printed <= 1 || !next?.box) return look.box
  const room = next.page === look.page && next.box[1] > y ? next.box[1] - y - 2 : height
  return [x, y, width, Math.max(height, Math.min(room, printed * height * 1.4))]
}

/** Canvases are memory: no page is drawn with more points than this. */
const mostPixels = 6_000_000

/** A page as it was printed, with the fields of the question that is looked at marked on it. */
export function PageView({ pdf, page, width, size, onSize, lines, questionId, block }: PageViewProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const tell = useRef(onSize)
  useEffect(() => {
    tell.current = onSize
  })
  useEffect(() => {
    let [isLeft, task]: [boolean, RenderTask | undefined] = [false, undefined]
    const draw = async () => {
      const proxy = await pdf.getPage(page + 1)
      const plain = proxy.getViewport({ scale: 1 })
      const { current } = canvas
      if (isLeft || !current) return
      tell.current(page, { width: plain.width, height: plain.height })
      const wanted = (width / plain.width) * devicePixelRatio
      const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
      const viewport = proxy.getViewport({ scale })
      current.width = Math.floor(viewport.width)
      current.height = Math.floor(viewport.height)
      task = proxy.render({ canvas: current, viewport, annotationMode: 0 })
      await task.promise
      setDrawn(true)
    }
    // what is scrolled past is given up; what cannot be drawn stays white, its text can be read beside it
    draw().catch(() => {})
    return () => {
      isLeft = true
      task?.cancel()
    }
  }, [pdf, page, width])
  const scale = width / size.width
  return (
    <figure
      aria-label={t('review.source.page', { page: page + 1 })}
      data-page={page}
      data-drawn={isDrawn || undefined}
      className="relative bg-paper shadow-raised"
      style={{ width, height: size.height * scale }}
    >
      <canvas ref={canvas} aria-hidden className="block size-full" />
      {lines.map((line, at) => {
        const box = line.look && printedBox(line.look, lines[at + 1]?.look)
        const found = fieldOf(line, lines[at - 1], questionId)
        if (!box || (!found && line.block !== block)) return null
        const [x, y, boxWidth, height] = box.map((points) => points * scale) as [number, number, number, number]
        return (
          <span
            key={line.block}
            data-marked={found?.field}
            className={cx(
              'pointer-events-none absolute',
              found ? cx('border-l-3', fieldLooks[found.field].paper) : 'outline-2 outline-paper-stem',
            )}
            style={{ left: x - 5, top: y - 2, width: boxWidth + 8, height: height + 4 }}
          >
            {found?.begins && (
              <span className="absolute top-0 right-full mr-0.5">
                <FieldWord field={found.field} className="text-[0.625rem]! leading-4!" />
              </span>
            )}
          </span>
        )
      })}
      <figcaption className="sr-only">{lines.map(({ text }) => text).join('\n')}</figcaption>
    </figure>
  )
}
