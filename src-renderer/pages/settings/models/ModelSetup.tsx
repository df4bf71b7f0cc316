import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderView } from '../../../../src-main/contract/modelCalls.ts'
import type { ModelChoice, Settings } from '../../../../src-main/contract/settingsCalls.ts'
import { AddressField } from './AddressField.tsx'
import { KeyField } from './KeyField.tsx'
import { ModelField } from './ModelField.tsx'
import { TestConnection } from './TestConnection.tsx'

type ModelSetupProps = {
  provider: ProviderView
  /** As saved. */
  model: string
  baseUrls: Settings['baseUrls']
  /** Address and key are shown with the other task already. */
  modelOnly: boolean
  onModel: (choice: ModelChoice) => void
}

/** Address, key and model of one provider, and whether they work together. */
export function ModelSetup({ provider, model, baseUrls, modelOnly, onModel }: ModelSetupProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(model)
  const [keyChanges, setKeyChanges] = useState(0)
  const state = `${provider.baseUrl} ${keyChanges}`
  const commit = (name: string) => {
    const entered = name.trim()
    if (entered !== '' && entered !== model) onModel({ provider: provider.id, model: entered })
  }
  return (
    <div className="mt-5 space-y-5">
      {!modelOnly && <AddressField provider={provider} baseUrls={baseUrls} />}
      {provider.isLocal ? (
        <p className="text-sm text-muted">{t('models.localNote')}</p>
      ) : (
        !modelOnly && <KeyField provider={provider} onChanged={() => setKeyChanges((count) => count + 1)} />
      )}
      <ModelField key={state} provider={provider.id} value={typed} onChange={setTyped} onCommit={commit} />
      <TestConnection key={`${state} ${typed}`} choice={{ provider: provider.id, model: typed.trim() }} />
    </div>
  )
}
