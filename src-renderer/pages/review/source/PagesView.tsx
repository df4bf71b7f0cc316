import { useVirtualizer } from '@tanstack/react-virtual'
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { callQuery } from '../../../bridge/useCall.ts'
import { Spinner } from '../../../components/Spinner.tsx'
import { usePages } from '../../../components/usePages.ts'
import { type LookViewProps, lineCount } from './lookViewProps.ts'
import { type PageSize, PageView, type SheetProps } from './PageView.tsx'
import { PdfSheet } from './PdfSheet.tsx'
import { PictureSheet } from './PictureSheet.tsx'
import { SourceBox } from './SourceBox.tsx'
import { isBlank } from './sourceOption.ts'
import { useLineMarks } from './useLineMarks.ts'
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

/** So far above and below a line that is walked to the pages go on, in pixels. */
const room = 80

/** A click beside a line is meant for it. */
const near = 14

type PagesProps = LookViewProps & {
  Sheet: ComponentType<SheetProps>
  count: number
  /** Sizes that are known before the pages are drawn. */
  known: ReadonlyMap<number, PageSize>
}

function Pages({ importId, source, questionId, block, teaching, onQuestion, Sheet, count, known }: PagesProps) {
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
  const partWith = (at: number) => source.parts.find(({ first, last }) => at >= first && at <= last)
  /** The page of a line, and how far down it the line is, in pixels; undefined as long as the line is not fetched. */
  const placeOf = (at: number) => {
    const page = Number(partWith(at)?.name ?? -1)
    const y = pages.row(at)?.look?.box?.[1]
    return { page, y: y === undefined ? undefined : (y * width) / sizeOf(page).width }
  }
  const { page: ledTo, y: ledY } = block === undefined ? { page: -1, y: undefined } : placeOf(block)
  useEffect(() => {
    if (ledTo < 0 || width === 0) return
    const start = rows.getOffsetForIndex(ledTo, 'start')?.[0] ?? 0
    // the line itself is known once its page is fetched: until then its page is led to
    rows.scrollToOffset(ledY === undefined ? start : Math.max(0, start + ledY - room))
  }, [ledTo, ledY, width, rows.getOffsetForIndex, rows.scrollToOffset])
  const marks = useLineMarks({
    ...{ first: 0, count: lineCount(source), block, row: pages.row, teaching, onQuestion },
    isUnseen: isBlank,
    scrollTo: (at) => {
      const { page, y = 0 } = placeOf(at)
      const { current } = box
      if (page < 0 || !current) return
      const to = (rows.getOffsetForIndex(page, 'start')?.[0] ?? 0) + y
      if (to < current.scrollTop + room || to > current.scrollTop + current.clientHeight - room)
        rows.scrollToOffset(Math.max(0, to - current.clientHeight / 2))
    },
  })
  const linesOf = (page: number): DeskLine[] => {
    const part = partOf.get(page)
    if (!part) return []
    const all = Array.from({ length: part.last - part.first + 1 }, (_, at) => pages.row(part.first + at))
    return all.filter((one): one is DeskLine => one?.look?.page === page)
  }
  const lineAt = (event: MouseEvent): number | undefined => {
    const sheet = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null
    if (!sheet) return undefined
    const page = Number(sheet.dataset.page)
    const { left, top: above } = sheet.getBoundingClientRect()
    const points = width / sizeOf(page).width
    const [x, atY] = [(event.clientX - left) / points, (event.clientY - above) / points]
    const [found] = linesOf(page)
      .flatMap((one) => (one.look?.box ? [{ one, far: distance(one.look.box, x, atY) }] : []))
      .sort((a, b) => a.far - b.far)
    return found && found.far <= near ? found.one.block : undefined
  }
  return (
    <SourceBox
      box={box}
      marks={marks}
      isActiveShown={parts.some(({ first, last }) => marks.active >= first && marks.active <= last)}
      lineAt={lineAt}
      className="bg-sunken!"
    >
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
              count={lineCount(source)}
              teaching={teaching}
              active={marks.active}
            />
          </div>
        ))}
      </div>
    </SourceBox>
  )
}
