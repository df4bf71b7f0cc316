import { useTranslation } from 'react-i18next'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { SwitchField } from '../../components/SwitchField.tsx'
import { useUpdateSettings } from './models/useUpdateSettings.ts'

export function UpdatesRow({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation()
  const update = useUpdateSettings()
  const state = useCall('updates.get').value
  if (!state?.isPossible) return null
  const fault = update.fault ?? state.fault
  return (
    <div className="px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-medium">{t('settings.support.updates')}</p>
          <p className="mt-0.5 text-sm text-muted">{t('settings.support.updatesText')}</p>
        </div>
        <SwitchField
          label={t('settings.support.updates')}
          hideLabel
          on={isOn}
          onChange={(checkForUpdates) => void update.run({ checkForUpdates })}
        />
      </div>
      {state.askedAt !== null && (
        <div role="status" className="mt-2 text-sm">
          {state.newer && (
            <p className="flex flex-wrap gap-x-3">
              {t('settings.support.newer', { version: state.newer.version })}
              <a className="text-accent-ink underline" href={state.newer.address} target="_blank" rel="noreferrer">
                {t('settings.support.see')}
              </a>
            </p>
          )}
          {!state.newer && !state.fault && <p className="text-muted">{t('settings.support.upToDate')}</p>}
        </div>
      )}
      {fault && (
        <div className="mt-3">
          <FaultNotice fault={fault} />
        </div>
      )}
    </div>
  )
}
