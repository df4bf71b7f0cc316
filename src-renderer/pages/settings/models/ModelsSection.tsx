import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../../src-main/contract/settingsCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { TaskModel } from './TaskModel.tsx'

/** Which models are asked, where they are, and the keys for them. */
export function ModelsSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const providers = useCall('models.providers')
  return (
    <section className="mt-10">
      <h2 className="text-sm font-medium text-muted">{t('models.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t('models.text')}</p>
      {providers.fault && <FaultNotice fault={providers.fault} onRetry={providers.reload} />}
      {providers.value && (
        <div className="divide-y divide-line rounded-xl border border-line bg-surface">
          <TaskModel task="reading" settings={settings} providers={providers.value} />
          <TaskModel task="grading" settings={settings} providers={providers.value} />
        </div>
      )}
    </section>
  )
}
