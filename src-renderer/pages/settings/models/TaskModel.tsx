import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId, ProviderView } from '../../../../src-main/contract/modelCalls.ts'
import type { ModelChoice, Settings } from '../../../../src-main/contract/settingsCalls.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { useProviderName } from '../../../components/useProviderName.ts'
import { ModelSetup } from './ModelSetup.tsx'
import { OpenAnswers } from './OpenAnswers.tsx'
import { useUpdateSettings } from './useUpdateSettings.ts'

type TaskModelProps = { task: 'reading' | 'grading'; settings: Settings; providers: readonly ProviderView[] }

/** Which model does one task. A provider is saved with a model only, so one without is remembered here until there is one. */
export function TaskModel({ task, settings, providers }: TaskModelProps) {
  const { t } = useTranslation()
  const nameOf = useProviderName()
  const update = useUpdateSettings()
  const field = task === 'reading' ? 'readingModel' : 'gradingModel'
  const saved = settings[field]
  const [picked, setPicked] = useState<ProviderId | 'none'>()
  const chosen = picked ?? saved?.provider ?? 'none'
  const provider = providers.find(({ id }) => id === chosen)
  const save = (choice: ModelChoice | null) => void update.run({ [field]: choice })
  const choose = (next: ProviderId | 'none') => {
    setPicked(next)
    const model = providers.find(({ id }) => id === next)?.defaultModel
    save(next === 'none' || !model ? null : { provider: next, model })
  }
  const labelOf = (one: ProviderView) => (one.isLocal ? t('models.onThisComputer', { name: nameOf(one) }) : nameOf(one))
  const label = t(`models.tasks.${task}`)
  return (
    <div className="px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className="font-medium">{label}</span>
        <SelectField
          label={t('common.pair', { label, value: t('models.provider') })}
          value={chosen}
          choices={[
            { value: 'none', label: task === 'reading' ? t('models.none') : t('models.sameAsReading') },
            ...providers.map((one) => ({ value: one.id, label: labelOf(one) })),
          ]}
          onChange={choose}
        />
      </div>
      {provider && (
        <ModelSetup
          key={provider.id}
          provider={provider}
          model={saved?.provider === provider.id ? saved.model : provider.defaultModel}
          baseUrls={settings.baseUrls}
          modelOnly={task === 'grading' && settings.readingModel?.provider === provider.id}
          onModel={save}
        />
      )}
      {task === 'grading' && (settings.gradingModel ?? settings.readingModel) && <OpenAnswers />}
      {update.fault && (
        <div className="mt-3">
          <FaultNotice fault={update.fault} />
        </div>
      )}
    </div>
  )
}
