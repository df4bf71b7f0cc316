import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskLine, DeskLook } from '../../../../src-main/contract/deskCalls.ts'
import { cx } from '../../../components/cx.ts'
import { FieldWord } from './FieldWord.tsx'
import { fieldLooks, fieldOf } from './fieldLooks.ts'
import { SaidWord } from './SaidWord.tsx'
import { isBlank, sourceOption } from './sourceOption.ts'
import { useSaidWord } from './useSaidWord.ts'
import type { Teaching } from './useTeaching.ts'

export type PageSize = { width: number; height: number }

export type SheetProps = {
  page: number
  /** In pixels. */
  width: number
  /** In points, once it is known. */
  onSize: (page: number, size: PageSize) => void
  onDrawn: () => void
}

type PageViewProps = {
  /** Draws the page itself. */
  Sheet: ComponentType<SheetProps>
  /** From 0. */
  page: number
  /** In pixels. */
  width: number
  /** In points, as far as it is known. */
  size: PageSize
  onSize: (page: number, size: PageSize) => void
  lines: readonly DeskLine[]
  /** Where letters may well be others, in points. */
  unsure: readonly (readonly [number, number, number, number])[]
  questionId: number | undefined
  block: number | undefined
  /** How many lines the document has. */
  count: number
  teaching: Teaching
  /** The line that keys act on. */
  active: number
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

/** Photos and screenshots have less of a margin than paper, in pixels: the word stands behind the line then. */
const roomForWord = 64

/** A page as it was printed, with the fields of the question that is looked at marked on it. */
export function PageView(props: PageViewProps) {
  const { Sheet, page, width, size, onSize, lines, unsure, questionId, block, count, teaching, active } = props
  const { t } = useTranslation()
  const [isDrawn, setDrawn] = useState(false)
  const saidOf = useSaidWord(teaching)
  const scale = width / size.width
  return (
    <fieldset
      aria-label={t('review.source.page', { page: page + 1 })}
      data-page={page}
      data-drawn={isDrawn || undefined}
      className="relative min-w-0 bg-paper shadow-raised"
      style={{ width, height: size.height * scale }}
    >
      <Sheet page={page} width={width} onSize={onSize} onDrawn={() => setDrawn(true)} />
      {unsure.map(([x, y, boxWidth, height]) => (
        <span
          key={`${x} ${y}`}
          data-unsure
          className="pointer-events-none absolute border-b-2 border-dotted border-paper-explanation"
          style={{ left: x * scale, top: y * scale, width: boxWidth * scale, height: height * scale + 2 }}
        />
      ))}
      {lines.map((line, at) => {
        const box = line.look && printedBox(line.look, lines[at + 1]?.look)
        const found = fieldOf(line, lines[at - 1], questionId)
        if (!box || isBlank(line)) return null
        const [x, y, boxWidth, height] = box.map((points) => points * scale) as [number, number, number, number]
        const isSelected = teaching.selected.has(line.block)
        const said = saidOf(line.block)
        return (
          <span
            key={line.block}
            {...sourceOption(t, { at: line.block, count, isSelected, line })}
            data-marked={found?.field}
            className={cx(
              'pointer-events-none absolute',
              found && cx('border-l-3', fieldLooks[found.field].paper),
              isSelected
                ? 'bg-paper-stem/15 outline-2 outline-paper-stem'
                : line.block === block && !found
                  ? 'outline-2 outline-paper-stem'
                  : line.block === active &&
                    'group-focus-visible/source:outline-1 group-focus-visible/source:outline-paper-stem',
            )}
            style={{ left: x - 5, top: y - 2, width: boxWidth + 8, height: height + 4 }}
          >
            <span className="sr-only">{line.text || t('review.source.picture')}</span>
            {(said || found?.begins) && (
              <span
                className={cx('absolute top-0 flex', x < roomForWord || said ? 'left-full ml-1' : 'right-full mr-0.5')}
              >
                {said ? (
                  <SaidWord>{said}</SaidWord>
                ) : (
                  found && <FieldWord field={found.field} className="text-[0.625rem]! leading-4!" />
                )}
              </span>
            )}
          </span>
        )
      })}
    </fieldset>
  )
}
