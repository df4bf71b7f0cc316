import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnRole, TableReading } from '../../../../src-main/contract/columnMapping.ts'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import type { SourceField } from '../../../../src-main/contract/questionCalls.ts'
import { cx } from '../../../components/cx.ts'
import { FieldWord } from './FieldWord.tsx'
import { fieldLooks } from './fieldLooks.ts'
import { type LookViewProps, lineCount } from './lookViewProps.ts'
import { SaidWord } from './SaidWord.tsx'
import { SourceBox } from './SourceBox.tsx'
import { outlineOf, sourceOption } from './sourceOption.ts'
import { useLineMarks } from './useLineMarks.ts'
import { useSaidWord } from './useSaidWord.ts'
import { useSourceRows } from './useSourceRows.ts'

const fieldOfRole: Partial<Record<ColumnRole, SourceField>> = {
  stem: 'stem',
  option: 'options',
  options: 'options',
  distractor: 'options',
  answer: 'answer',
  explanation: 'explanation',
  section: 'section',
}

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

/** As wide as most of what stands in it, in rem; a sign of Chinese counts for two. */
function widthsOf(lines: readonly (DeskLine | undefined)[]): number[] {
  const widths: number[] = []
  for (const line of lines)
    line?.look?.cells?.forEach((cell, column) => {
      const signs = [...cell].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0)
      widths[column] = Math.min(20, Math.max(widths[column] ?? 4, 1.5 + signs * 0.5))
    })
  return Array.from(widths, (width) => width ?? 4)
}

/** So many rows decide how wide the columns are. */
const measured = 60

/** The sheets of a workbook, one at a time, as a grid. */
export function GridView(props: LookViewProps) {
  const { t } = useTranslation()
  const { source, block = -1 } = props
  const [chosen, setChosen] = useState<{ sheet: number; block: number }>()
  const led = source.parts.findIndex(({ first, last }) => block >= first && block <= last)
  const sheet = chosen && chosen.block === block ? chosen.sheet : Math.max(0, led)
  const part = source.parts[sheet]
  return (
    <>
      {part && <Sheet key={part.name} {...props} part={part} />}
      {source.parts.length > 1 && (
        <div role="toolbar" aria-label={t('review.source.sheets')} className="mt-1 flex gap-0.5 overflow-x-auto">
          {source.parts.map(({ name }, at) => (
            <button
              key={name}
              type="button"
              aria-pressed={at === sheet}
              onClick={() => setChosen({ sheet: at, block })}
              className={cx(
                'h-8 shrink-0 rounded-md px-3 text-xs font-medium',
                at === sheet ? 'bg-accent-soft text-accent-ink' : 'text-muted hover:bg-sunken',
              )}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

type SheetProps = LookViewProps & { part: LookViewProps['source']['parts'][number] }

function Sheet({ importId, source, tables, questionId, block, teaching, onQuestion, part }: SheetProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { first, last, name } = part
  const count = last - first + 1
  const { rows, shown, row } = useSourceRows({ importId, looks: true, first, count, rowHeight: 33, box, block })
  const scrollTo = (at: number) => rows.scrollToIndex(at - first)
  const marks = useLineMarks({ first, count, block, row, scrollTo, teaching, onQuestion })
  const saidOf = useSaidWord(teaching)
  const table = tables.find(({ sheet }) => sheet === name || sheet === '')
  // those around where it was opened: they come first, and the others would move what one looks at
  const [opened] = useState(() => Math.max(first, Math.min(block ?? first, last - measured + 1)))
  const widths = widthsOf(Array.from({ length: Math.min(measured, count) }, (_, at) => row(opened + at)))
  const columns = `3rem ${widths.map((width) => `${width}rem`).join(' ')}`
  return (
    <SourceBox box={box} marks={marks} isActiveShown={shown.some(({ index }) => first + index === marks.active)}>
      <div className="w-fit min-w-full">
        <div
          aria-hidden
          className="sticky top-0 z-10 grid border-b border-line bg-sunken text-xs text-muted"
          style={{ gridTemplateColumns: columns }}
        >
          <span />
          {Object.keys(widths).map((column) => (
            <span key={column} className="border-l border-line px-2 py-1 text-center">
              {letterOf(Number(column))}
            </span>
          ))}
        </div>
        <div className="relative" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const line = row(first + index)
            const isShown = line !== undefined && line.questionId !== null && line.questionId === questionId
            const isSelected = teaching.selected.has(first + index)
            const said = saidOf(first + index)
            return (
              <div
                key={index}
                ref={rows.measureElement}
                data-index={index}
                {...sourceOption(t, { at: first + index, count: lineCount(source), isSelected, line })}
                className={cx(
                  'absolute inset-x-0 top-0 grid border-b border-line',
                  isShown && 'outline-2 -outline-offset-2 outline-accent',
                  outlineOf(isSelected, !isShown && first + index === marks.active),
                )}
                style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}
              >
                <span className="bg-sunken px-2 py-1.5 text-right text-xs text-muted">
                  {line?.look?.cells && (line.look.row ?? index) + 1}
                </span>
                {line && !line.look?.cells && (
                  <span className="col-start-2 -col-end-1 px-2 py-1.5 leading-5 font-medium">{line.text}</span>
                )}
                {Object.entries(line?.look?.cells ?? []).map(([column, text]) => (
                  <Cell
                    key={column}
                    text={text}
                    field={isShown ? fieldIn(table, Number(column)) : undefined}
                    before={fieldIn(table, Number(column) - 1)}
                  />
                ))}
                {said && (
                  <span className="col-start-2 -col-end-1 flex px-2 pb-1.5">
                    <SaidWord>{said}</SaidWord>
                  </span>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </SourceBox>
  )
}

const fieldIn = (table: TableReading | undefined, column: number): SourceField | undefined =>
  fieldOfRole[table?.columns[column] ?? 'ignored']

type CellProps = { text: string; field: SourceField | undefined; before: SourceField | undefined }

function Cell({ text, field, before }: CellProps) {
  return (
    <span
      className={cx(
        'min-w-0 border-l border-line px-2 py-1.5 leading-5 break-words whitespace-pre-wrap',
        field && fieldLooks[field].line,
      )}
    >
      {field && field !== before && text !== '' && <FieldWord field={field} className="float-right ml-1" />}
      {text}
    </span>
  )
}
