import { useRef } from 'react'
import { useCall } from '../../../bridge/useCall.ts'
import { SourceBox } from './SourceBox.tsx'
import { SourceLineRow } from './SourceLineRow.tsx'
import { useLineMarks } from './useLineMarks.ts'
import { useSaidWord } from './useSaidWord.ts'
import { useSourceRows } from './useSourceRows.ts'
import type { Teaching } from './useTeaching.ts'

const rowHeight = 30

type LinesViewProps = {
  importId: number
  /** The question that is looked at, and the block that it begins in. */
  questionId: number | undefined
  block: number | undefined
  teaching: Teaching
  onQuestion: (questionId: number) => void
}

/** The document as it was extracted, line by line. */
export function LinesView({ importId, questionId, block, teaching, onQuestion }: LinesViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const count = useCall('desk.lines', { id: importId, offset: 0, limit: 1 }).value?.total ?? 0
  const { rows, shown, row } = useSourceRows({ importId, looks: false, first: 0, count, rowHeight, box, block })
  const marks = useLineMarks({ first: 0, count, block, row, scrollTo: rows.scrollToIndex, teaching, onQuestion })
  const saidOf = useSaidWord(teaching)
  return (
    <SourceBox
      box={box}
      marks={marks}
      isActiveShown={shown.some(({ index }) => index === marks.active)}
      className="py-1 select-none"
    >
      <div className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <div
            key={index}
            ref={rows.measureElement}
            data-index={index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <SourceLineRow
              at={index}
              count={count}
              line={row(index)}
              before={row(index - 1)}
              isShown={questionId !== undefined && row(index)?.questionId === questionId}
              isActive={index === marks.active}
              isSelected={teaching.selected.has(index)}
              said={saidOf(index)}
              importId={importId}
            />
          </div>
        ))}
      </div>
    </SourceBox>
  )
}
