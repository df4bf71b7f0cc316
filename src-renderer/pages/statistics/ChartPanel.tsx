import { Table2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { type NumberRow, NumberTable } from './NumberTable.tsx'
import { Panel } from './Panel.tsx'

type ChartPanelProps = {
  title: string
  text?: string | undefined
  columns: readonly string[]
  rows: readonly NumberRow[]
  /** The chart can be read by itself, without the table. */
  isReadable?: boolean
  children: ReactNode
}

/** A chart whose numbers are a table as well: always for a screen reader, on a click for everyone. */
export function ChartPanel({ title, text, columns, rows, isReadable = false, children }: ChartPanelProps) {
  const { t } = useTranslation()
  const [showsTable, setShowsTable] = useState(false)
  const toggle = (
    <Button
      size="small"
      look="ghost"
      aria-pressed={showsTable}
      aria-label={t('common.pair', { label: t('statistics.showTable'), value: title })}
      className={cx('-mr-1.5', showsTable && 'bg-sunken text-ink')}
      onClick={() => setShowsTable(!showsTable)}
    >
      <Table2 aria-hidden />
      {t('statistics.showTable')}
    </Button>
  )
  return (
    <Panel title={title} text={text} actions={toggle}>
      {!showsTable && children}
      {(showsTable || !isReadable) && (
        <NumberTable caption={title} columns={columns} rows={rows} hidden={!showsTable} />
      )}
    </Panel>
  )
}
