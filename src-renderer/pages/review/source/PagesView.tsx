import { useVirtualizer } from '@tanstack/react-virtual'
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { callQuery } from '../../../bridge/useCall.ts'
import { Spinner } from '../../../components/Spinner.tsx'
import { usePages } from '../../../components/usePages.ts'
import type { LookViewProps } from './lookViewProps.ts'
import { type PageSize, PageView, type SheetProps } from './PageView.tsx'
import { PdfSheet } from './PdfSheet.tsx'
import { PictureSheet } from './PictureSheet.tsx'
import { SourceBox } from './SourceBox.tsx'
import { usePdf } from './usePdf.ts'

const pageSize = 500
const gap = 12
/** A4 in points, until the first page has told. */
const usual: PageSize = { width: 595, height: 842 }

/** The pages of a PDF, drawn as they were printed. */
export function PagesView(props: LookViewProps & { fallback: React.ReactNode }) {
  const { t } = useTranslation()
  const { pdf, isBroken } = usePdf(props.importId, props.source.size)
  const { papers } = props.source
  const Sheet = useMemo(() => {
    const turns = new Map(papers?.map(({ page, turned }) => [page, turned]))
    return pdf && ((sheet: SheetProps) => <PdfSheet {...sheet} pdf={pdf} turned={turns.get(sheet.page) ?? 0} />)
  }, [pdf, papers])
  if (isBroken)
    return (
      <>
        <p role="status" className="mb-2 text-sm text-warn">
          {t('review.source.notDrawn')}
        </p>
        {props.fallback}
      </>
    )
  if (pdf && Sheet) return <Pages {...props} Sheet={Sheet} count={pdf.numPages} known={unknown} />
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <Spinner />
      {t('app.loading')}
    </p>
  )
}

const unknown: ReadonlyMap<number, PageSize> = new Map()

/** Pages that are pictures, as they were taken. */
export function PicturesView(props: LookViewProps) {
  const { importId, source } = props
  const { papers = [] } = source
  const Sheet = useMemo(() => (sheet: SheetProps) => <PictureSheet {...sheet} importId={importId} />, [importId])
  const known = useMemo(() => new Map(papers.map(({ page, width, height }) => [page, { width, height }])), [papers])
  return (
    <Pages {...props} Sheet={Sheet} count={Math.max(0, ...[...known.keys()].map((page) => page + 1))} known={known} />
  )
}

/** What surrounds the pages changes as the window does. */
function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(() => setWidth(Math.max(0, current.clientWidth - 2 * gap)))
    observer.observe(current)
    return () => observer.disconnect()
  }, [box])
  return width
}

const distance = ([x, y, width, height]: readonly [number, number, number, number], atX: number, atY: number) =>
  Math.hypot(Math.max(x - atX, 0, atX - x - width), Math.max(y - atY, 0, atY - y - height))

/** A click beside a line is meant for it. */
const near = 14

type PagesProps = LookViewProps & {
  Sheet: ComponentType<SheetProps>
  count: number
  /** Sizes that are known before the pages are drawn. */
  known: ReadonlyMap<number, PageSize>
}

function Pages({ importId, source, questionId, block, onQuestion, Sheet, count, known }: PagesProps) {
  const { papers = [] } = source
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [sizes, setSizes] = useState(known)
  const typical = sizes.get(0) ?? [...sizes.values()][0] ?? usual
  const sizeOf = (page: number) => sizes.get(page) ?? typical
  const partOf = new Map(source.parts.map((part) => [Number(part.name), part]))
  const pages = usePages(
    pageSize,
    (offset) => callQuery('desk.lines', { id: importId, offset, limit: pageSize, looks: true }),
    ({ lines }): readonly DeskLine[] => lines,
  )
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: (page) => (sizeOf(page).height * width) / sizeOf(page).width + gap,
    overscan: 1,
  })
  useEffect(() => {
    if (width > 0 && sizes.size >= 0) rows.measure()
  }, [width, sizes, rows.measure])
  const shown = width > 0 ? rows.getVirtualItems() : []
  const parts = shown.flatMap(({ index }) => partOf.get(index) ?? [])
  const [top, bottom] = [Math.min(...parts.map(({ first }) => first)), Math.max(...parts.map(({ last }) => last))]
  const show = useRef(pages.show)
  useEffect(() => {
    show.current = pages.show
  })
  useEffect(() => {
    if (Number.isFinite(top)) show.current(top, bottom)
  }, [top, bottom])
  const led = block === undefined ? undefined : source.parts.find(({ first, last }) => block >= first && block <= last)
  const ledTo = led === undefined ? undefined : Number(led.name)
  const line = block === undefined ? undefined : pages.row(block)
  const y = line?.look?.box?.[1]
  const scale = ledTo === undefined ? 1 : width / sizeOf(ledTo).width
  useEffect(() => {
    if (ledTo === undefined || width === 0) return
    const start = rows.getOffsetForIndex(ledTo, 'start')?.[0] ?? 0
    // the line itself is known once its page is fetched: until then its page is led to
    rows.scrollToOffset(y === undefined ? start : Math.max(0, start + y * scale - 80))
  }, [ledTo, y, scale, width, rows.getOffsetForIndex, rows.scrollToOffset])
  const linesOf = (page: number): DeskLine[] => {
    const part = partOf.get(page)
    if (!part) return []
    const all = Array.from({ length: part.last - part.first + 1 }, (_, at) => pages.row(part.first + at))
    return all.filter((one): one is DeskLine => one?.look?.page === page)
  }
  const click = (event: MouseEvent) => {
    const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null
    if (!figure) return
    const page = Number(figure.dataset.page)
    const { left, top: above } = figure.getBoundingClientRect()
    const points = width / sizeOf(page).width
    const [x, atY] = [(event.clientX - left) / points, (event.clientY - above) / points]
    const found = linesOf(page)
      .flatMap((one) => (one.look?.box ? [{ one, far: distance(one.look.box, x, atY) }] : []))
      .sort((a, b) => a.far - b.far)[0]
    if (found && found.far <= near) onQuestion(found.one.questionId)
  }
  return (
    <SourceBox box={box} onClick={click} className="bg-sunken!">
      <div className="relative" style={{ height: rows.getTotalSize() + gap }}>
        {shown.map(({ index, start }) => (
          <div key={index} className="absolute left-0" style={{ transform: `translate(${gap}px, ${start + gap}px)` }}>
            <PageView
              Sheet={Sheet}
              page={index}
              width={width}
              size={sizeOf(index)}
              onSize={(page, size) =>
                setSizes((before) => {
                  const known = before.get(page)
                  if (known?.width === size.width && known.height === size.height) return before
                  return new Map([...before, [page, size]])
                })
              }
              lines={linesOf(index)}
              unsure={papers.find(({ page }) => page === index)?.unsure ?? []}
              questionId={questionId}
              block={block}
            />
          </div>
        ))}
      </div>
    </SourceBox>
  )
}
