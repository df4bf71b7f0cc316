import { ListChecks, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { useHistoryState } from '../../components/useHistoryState.ts'
import { useSettled } from '../../components/useSettled.ts'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { FoundQuestions } from '../../questionList/FoundQuestions.tsx'
import { listPage } from '../../questionList/listPage.ts'
import { SelectionBar } from '../../questionList/SelectionBar.tsx'
import { useSelection } from '../../questionList/useSelection.ts'
import { leaveSearch } from '../../shell/useSearchKey.ts'
import { StartFound } from '../../starting/StartFound.tsx'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { Palette, paletteKeys } from './Palette.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import { usePalette } from './usePalette.tsx'

const textOf = (kept: unknown): string => (typeof kept === 'string' ? kept : '')

const typingPause = 150

/** One box over all that the library holds. */
export function SearchPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [text, setText] = useHistoryState('search', textOf)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  const asked = useSettled(text, typingPause).trim()
  const list = useRef<HTMLUListElement>(null)
  const [isAdding, setAdding] = useState(false)
  const { entries, fault } = usePalette(text.trim(), () => setAdding(true))
  const keys = paletteKeys(list, box)
  return (
    <>
      <PageHeader title={t('search.title')} />
      <div className="relative">
        <Search aria-hidden className="absolute top-3.5 left-4 size-5 text-muted" />
        <input
          ref={box}
          type="search"
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text === '' && !event.nativeEvent.isComposing) leaveSearch()
            else keys(event)
          }}
          className={cx(fieldLook, 'h-12 pl-12 text-base placeholder:text-muted')}
        />
      </div>
      <Palette entries={entries} list={list} keys={keys} />
      {fault && <FaultNotice fault={fault} />}
      <SearchFilters text={text} onText={setText} />
      {asked === '' ? <SearchHelp onText={setText} /> : <Found text={asked} />}
      {isAdding && <AddBankDialog onClose={() => setAdding(false)} onAdded={(bank) => navigate(`/banks/${bank.id}`)} />}
    </>
  )
}

function Found({ text }: { text: string }) {
  const { t } = useTranslation()
  const banks = useCall('banks.list').value ?? []
  const query = { text }
  const { value, fault, reload } = useCall('questions.list', { ...query, limit: listPage, offset: 0 })
  const selection = useSelection(query)
  const nameOf = new Map(banks.map(({ id, name }) => [id, name]))
  const total = value?.total
  return (
    <>
      <div className="mt-6 mb-4 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm text-muted">
          {total !== undefined && t('common.questions', { count: total })}
          {value && value.insteadOf.length > 0 && ` · ${t('search.insteadOf', { words: value.insteadOf.join(', ') })}`}
        </p>
        {total !== undefined && total > 0 && (
          <>
            <StartFound set={{ filter: { text } }} />
            <ExportButton
              isOfPage
              size="small"
              label={t('exporting.exportFound')}
              name={text}
              what={{ kind: 'list', text }}
            />
            {!selection.isOn && (
              <Button size="small" look="ghost" className="ml-auto" onClick={selection.begin}>
                <ListChecks aria-hidden />
                {t('desk.select')}
              </Button>
            )}
          </>
        )}
      </div>
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      {selection.isOn && <SelectionBar selection={selection} />}
      <FoundQuestions
        query={query}
        isWhole={false}
        showAnswer
        selection={selection}
        placeOf={({ bankId, number }) =>
          [nameOf.get(bankId), number && t('search.number', { number })].filter(Boolean).join(' · ')
        }
      />
    </>
  )
}
