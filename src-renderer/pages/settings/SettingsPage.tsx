import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languages, textSizes, themes } from '../../../src-main/contract/choices.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { About } from './About.tsx'
import { BackupsSection } from './backups/BackupsSection.tsx'
import { CheckLibrary } from './CheckLibrary.tsx'
import { DataFolder } from './DataFolder.tsx'
import { KeptRulesSection } from './KeptRulesSection.tsx'
import { ModelsSection } from './models/ModelsSection.tsx'
import { useUpdateSettings } from './models/useUpdateSettings.ts'
import { StudySection } from './StudySection.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  const settings = useCall('settings.get')
  const update = useUpdateSettings()
  const fault = update.fault ?? settings.fault
  return (
    <>
      <PageHeader title={t('settings.title')} />
      {fault && <FaultNotice fault={fault} onRetry={settings.reload} />}
      {settings.value && (
        <div className="divide-y divide-line rounded-xl border border-line bg-surface">
          <Row name={t('settings.language')}>
            <Segmented
              label={t('settings.language')}
              value={settings.value.language}
              segments={languages.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
              onChange={(language) => void update.run({ language })}
            />
          </Row>
          <Row name={t('settings.theme')}>
            <Segmented
              label={t('settings.theme')}
              value={settings.value.theme}
              segments={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
              onChange={(theme) => void update.run({ theme })}
            />
          </Row>
          <Row name={t('settings.textSize')} text={t('settings.textSizeText')}>
            <Segmented
              label={t('settings.textSize')}
              value={settings.value.textSize}
              segments={textSizes.map((value) => ({ value, label: t(`settings.textSizes.${value}`) }))}
              onChange={(textSize) => void update.run({ textSize })}
            />
          </Row>
        </div>
      )}
      {settings.value && <StudySection settings={settings.value} />}
      {settings.value && <ModelsSection settings={settings.value} />}
      <KeptRulesSection />
      <BackupsSection />
      <CheckLibrary />
      <DataFolder />
      {settings.value && <About settings={settings.value} />}
    </>
  )
}

const Row = ({ name, text, children }: { name: string; text?: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
    <div>
      <span className="font-medium">{name}</span>
      {text !== undefined && <span className="block text-sm text-muted">{text}</span>}
    </div>
    {children}
  </div>
)
