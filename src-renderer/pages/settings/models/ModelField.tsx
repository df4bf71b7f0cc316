import { Autocomplete } from '@base-ui/react/autocomplete'
import { ChevronsUpDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../../../src-main/contract/modelCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { cx } from '../../../components/cx.ts'
import { fieldLook } from '../../../components/TextField.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'

type ModelFieldProps = {
  provider: ProviderId
  value: string
  onChange: (model: string) => void
  /** Chosen from the list, or typed and left. */
  onCommit: (model: string) => void
}

/** The model's name: typed, or chosen among those that the provider lists. The provider is asked when the list is opened. */
export function ModelField({ provider, value, onChange, onCommit }: ModelFieldProps) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const id = useId()
  const [names, setNames] = useState<readonly string[]>()
  // an unchanged name stands for no search: the whole list is shown until something is typed
  const [isSearching, setSearching] = useState(false)
  const list = useAction('models.list', setNames)
  const load = () => {
    if (names === undefined && !list.pending) void list.run({ provider })
  }
  return (
    <Autocomplete.Root
      items={names ?? []}
      mode={isSearching ? 'list' : 'none'}
      openOnInputClick
      value={value}
      onOpenChange={(open) => {
        if (open) load()
        else setSearching(false)
      }}
      onValueChange={(next, { reason }) => {
        onChange(next)
        setSearching(reason === 'input-change')
        if (reason === 'item-press') onCommit(next)
      }}
    >
      <div>
        <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
          {t('models.model')}
        </label>
        <div className="relative">
          <Autocomplete.Input
            id={id}
            placeholder={t('models.modelHint')}
            spellCheck={false}
            maxLength={200}
            onBlur={() => onCommit(value)}
            className={cx(fieldLook, 'pr-9')}
          />
          <ChevronsUpDown aria-hidden className="absolute top-2.5 right-3 size-3.5 text-muted" />
        </div>
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-30 outline-none">
          <Autocomplete.Popup className="w-[var(--anchor-width)] max-w-[var(--available-width)] rounded-xl bg-surface p-1 text-sm shadow-float outline-none">
            <Autocomplete.Status className="px-3 py-2 text-muted empty:p-0">
              {list.pending && t('models.modelsLoading')}
              {list.fault && `${faultText(list.fault).title}. ${faultText(list.fault).todo}`}
            </Autocomplete.Status>
            <Autocomplete.Empty className="px-3 py-2 text-muted empty:p-0">
              {names !== undefined && t('models.noModels')}
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto outline-none">
              {(name: string) => (
                <Autocomplete.Item
                  key={name}
                  value={name}
                  className="rounded-lg px-3 py-2 break-words outline-none select-none data-highlighted:bg-sunken"
                >
                  {name}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
