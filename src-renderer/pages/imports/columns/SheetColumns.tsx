import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { columnRoles } from '../../../../src-main/contract/choices.ts'
import type { ColumnMapping, ColumnRole } from '../../../../src-main/contract/columnMapping.ts'
import { doubtBelow } from '../../../../src-main/contract/doubts.ts'
import type { TableView } from '../../../../src-main/contract/importCalls.ts'
import { CheckField } from '../../../components/CheckField.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { Tag } from '../../../components/Tag.tsx'

/** A, B ... Z, AA, as spreadsheets name their columns; counted from 0. */
const columnLetter = (at: number): string =>
  (at < 26 ? '' : columnLetter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

type SheetColumnsProps = { table: TableView; mapping: ColumnMapping; onChange: (mapping: ColumnMapping) => void }

/** Each column of a sheet by its title and first cells, beside what it holds. */
export function SheetColumns({ table, mapping, onChange }: SheetColumnsProps) {
  const { t } = useTranslation()
  const { sheet, titles, rows, questions, confidence } = table
  const choices = columnRoles.map((value) => ({ value, label: t(`columns.roles.${value}`) }))
  const nameOf = (at: number) => titles[at]?.trim() || t('columns.column', { letter: columnLetter(at) })
  const setRole = (at: number, role: ColumnRole) =>
    onChange({ ...mapping, columns: mapping.columns.map((other, index) => (index === at ? role : other)) })
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {sheet !== '' && <h3 className="font-medium">{t('columns.sheet', { name: sheet })}</h3>}
        <span className="text-sm text-muted">
          {questions > 0 ? t('columns.read', { count: questions }) : t('columns.notRead')}
        </span>
        {questions > 0 && confidence < doubtBelow && (
          <Tag tone="warn">
            <TriangleAlert aria-hidden />
            {t('columns.unsure')}
          </Tag>
        )}
      </div>
      <ul className="divide-y divide-line rounded-xl border border-line">
        {mapping.columns.map((role, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <li key={at} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5">
            <div className="min-w-0 flex-1 basis-40">
              <p className="text-sm font-medium break-words">{nameOf(at)}</p>
              <p className="line-clamp-2 text-sm break-words text-muted">
                {rows.flatMap((cells) => cells[at]?.trim() || []).join(' · ')}
              </p>
            </div>
            <SelectField
              label={t('columns.holds', { column: nameOf(at) })}
              value={role}
              choices={choices}
              onChange={(next) => setRole(at, next)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2 text-sm">
        <CheckField
          label={t('columns.hasTitles')}
          checked={mapping.headerRow !== null}
          onChange={(has) => onChange({ ...mapping, headerRow: has ? (table.headerRow ?? table.firstRow) : null })}
        />
      </div>
    </section>
  )
}
