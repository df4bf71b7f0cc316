import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../components/cx.ts'
import { BlockView } from './BlockView.tsx'
import { FieldWord } from './FieldWord.tsx'
import { fieldLooks, fieldOf } from './fieldLooks.ts'
import { type LookViewProps, lineCount } from './lookViewProps.ts'
import { SaidWord } from './SaidWord.tsx'
import { SourceBox } from './SourceBox.tsx'
import { outlineOf, sourceOption } from './sourceOption.ts'
import { UnresolvedWord } from './UnresolvedWord.tsx'
import { useLineMarks } from './useLineMarks.ts'
import { useSaidWord } from './useSaidWord.ts'
import { useSourceRows } from './useSourceRows.ts'

/** A document of paragraphs, headings, tables and pictures, or of plain lines. */
export function DocumentView({ importId, source, questionId, block, teaching, onQuestion }: LookViewProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const count = lineCount(source)
  const { rows, shown, row } = useSourceRows({ importId, looks: true, first: 0, count, rowHeight: 28, box, block })
  const marks = useLineMarks({ first: 0, count, block, row, scrollTo: rows.scrollToIndex, teaching, onQuestion })
  const saidOf = useSaidWord(teaching)
  return (
    <SourceBox
      box={box}
      marks={marks}
      isActiveShown={shown.some(({ index }) => index === marks.active)}
      className="py-3 leading-6"
    >
      <div className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const line = row(index)
          const found = fieldOf(line, row(index - 1), questionId)
          const isSelected = teaching.selected.has(index)
          const said = saidOf(index)
          return (
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div
                {...sourceOption(t, { at: index, count, isSelected, line })}
                className={cx(
                  'flex items-start gap-2 border-l-3 py-0.5 pr-3 pl-4',
                  found ? fieldLooks[found.field].line : 'border-transparent',
                  index === block && !found && 'outline-1 -outline-offset-1 outline-edge',
                  outlineOf(isSelected, index === marks.active),
                )}
              >
                <div className="min-w-0 flex-1">
                  {line?.look && <BlockView importId={importId} look={line.look} isPlain={source.kind === 'text'} />}
                </div>
                {said && <SaidWord>{said}</SaidWord>}
                {!said && found?.begins && <FieldWord field={found.field} />}
                {!said && !found && <UnresolvedWord line={line} />}
              </div>
            </div>
          )
        })}
      </div>
    </SourceBox>
  )
}
