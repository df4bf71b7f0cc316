import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyView, ProviderView } from '../../../../src-main/contract/modelCalls.ts'
import { queryClient } from '../../../bridge/queryClient.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { callKey, useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'
import { KeychainNotice } from './KeychainNotice.tsx'

type KeyFieldProps = { provider: ProviderView; onChanged: () => void }

/** Takes a key and forgets it as soon as it is saved: what is stored is never shown, so nothing here can overwrite it. */
export function KeyField({ provider, onChanged }: KeyFieldProps) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [typed, setTyped] = useState('')
  const input = { provider: provider.id }
  const stored = useCall('settings.hasKey', input)
  const save = useAction('settings.setKey', (view) => {
    setTyped('')
    queryClient.setQueryData(callKey('settings.hasKey', input), view)
    onChanged()
  })
  const clear = useAction('settings.clearKey', () => {
    stored.reload()
    onChanged()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) void save.run({ ...input, key: typed })
  }
  const isUnavailable = stored.fault?.code === 'KEYCHAIN_UNAVAILABLE'
  const view = stored.fault ? undefined : stored.value
  const failed = save.fault ?? clear.fault
  const problem = failed && (failed.code === 'INVALID_INPUT' ? t('models.keyInvalid') : faultText(failed).title)
  return (
    <form onSubmit={submit} className="space-y-3">
      <TextField
        label={t('models.key')}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('models.keyLabel')}
        value={typed}
        onChange={(event) => {
          save.forget()
          setTyped(event.target.value)
        }}
        problem={problem}
        hint={<KeyState view={view} isOptional={provider.id === 'custom'} isUnavailable={isUnavailable} />}
      >
        <Button type="submit" disabled={save.pending || !typed.trim()}>
          {t('models.saveKey')}
        </Button>
        {view?.isSet && (
          <Button look="ghost" disabled={clear.pending} onClick={() => void clear.run(input)}>
            {t('models.removeKey')}
          </Button>
        )}
      </TextField>
      {(isUnavailable || view?.kept === 'session') && <KeychainNotice />}
      {stored.fault && !isUnavailable && <FaultNotice fault={stored.fault} onRetry={stored.reload} />}
    </form>
  )
}

type KeyStateProps = { view: KeyView | undefined; isOptional: boolean; isUnavailable: boolean }

function KeyState({ view, isOptional, isUnavailable }: KeyStateProps) {
  const { t } = useTranslation()
  // the line is kept free for it: what stands below does not move when it comes
  if (!view && !isUnavailable) return '\u00a0'
  if (!view?.isSet) return `${t('models.keyNone')}${isOptional ? ` · ${t('models.keyOptional')}` : ''}`
  const { lastFour, kept } = view
  const words =
    kept === 'session'
      ? lastFour === null
        ? t('models.keySessionShort')
        : t('models.keySession', { lastFour })
      : lastFour === null
        ? t('models.keySavedShort')
        : t('models.keySaved', { lastFour })
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <KeyRound aria-hidden className="size-3.5 shrink-0 self-center" />
      {words}
    </span>
  )
}
