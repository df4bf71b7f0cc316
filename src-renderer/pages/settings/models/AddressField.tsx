import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderView } from '../../../../src-main/contract/modelCalls.ts'
import type { Settings } from '../../../../src-main/contract/settingsCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'
import { useUpdateSettings } from './useUpdateSettings.ts'

const wordsOf = ({ title, todo }: { title: string; todo: string }) => `${title} · ${todo}`

type AddressFieldProps = { provider: ProviderView; baseUrls: Settings['baseUrls'] }

/** Where requests go. Emptied, it is the provider's own address again. */
export function AddressField({ provider, baseUrls }: AddressFieldProps) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [typed, setTyped] = useState<string>()
  const update = useUpdateSettings(() => setTyped(undefined))
  const address = typed ?? provider.baseUrl
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { [provider.id]: _, ...others } = baseUrls
    const entered = address.trim()
    await update.run({ baseUrls: entered === '' ? others : { ...others, [provider.id]: entered } })
  }
  const isChanged = address.trim() !== provider.baseUrl
  const { fault } = update
  const problem = fault && (fault.code === 'INVALID_INPUT' ? t('models.addressInvalid') : wordsOf(faultText(fault)))
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={t('models.address')}
        type="url"
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
        value={address}
        onChange={(event) => {
          update.forget()
          setTyped(event.target.value)
        }}
        problem={problem}
        hint={provider.id === 'custom' ? t('models.addressHint') : undefined}
      >
        {isChanged && (
          <Button type="submit" disabled={update.pending}>
            {t('models.saveAddress')}
          </Button>
        )}
      </TextField>
    </form>
  )
}
