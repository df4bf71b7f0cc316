import { useRef } from 'react'
import { cx } from '../../../components/cx.ts'
import { BlockView } from './BlockView.tsx'
import { FieldWord } from './FieldWord.tsx'
import { fieldLooks, fieldOf } from './fieldLooks.ts'
import type { LookViewProps } from './lookViewProps.ts'
import { lineOf, SourceBox } from './SourceBox.tsx'
import { UnresolvedWord } from './UnresolvedWord.tsx'
import { useSourceRows } from './useSourceRows.ts'

/** A document of paragraphs, headings, tables and pictures, or of plain lines. */
export function DocumentView({ importId, source, questionId, block, onQuestion }: LookViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const count = (source.parts.at(-1)?.last ?? -1) + 1
  const { rows, shown, row } = useSourceRows({ importId, looks: true, first: 0, count, rowHeight: 28, box, block })
  return (
    <SourceBox
      box={box}
      onClick={(event) => onQuestion(row(lineOf(event) ?? -1)?.questionId)}
      className="py-3 text-sm leading-6"
    >
      <div className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const line = row(index)
          const found = fieldOf(line, row(index - 1), questionId)
          return (
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              data-at={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div
                className={cx(
                  'flex items-start gap-2 border-l-3 py-0.5 pr-3 pl-4',
                  found ? fieldLooks[found.field].line : 'border-transparent',
                  index === block && !found && 'outline-1 -outline-offset-1 outline-edge',
                )}
              >
                <div className="min-w-0 flex-1">
                  {line?.look && <BlockView importId={importId} look={line.look} isPlain={source.kind === 'text'} />}
                </div>
                {found?.begins && <FieldWord field={found.field} />}
                {!found && <UnresolvedWord line={line} />}
              </div>
            </div>
          )
        })}
      </div>
    </SourceBox>
  )
}
