import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { multipleChoiceRules } from '../../../src-main/contract/choices.ts'
import type { Settings } from '../../../src-main/contract/settingsCalls.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Stepper } from '../../components/Stepper.tsx'
import { SwitchField } from '../../components/SwitchField.tsx'
import { MemoryFit } from './MemoryFit.tsx'
import { useUpdateSettings } from './models/useUpdateSettings.ts'

/** How one learns: what counts as learnt, how much a day. */
export function StudySection({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const update = useUpdateSettings()
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-sm font-medium text-muted">{t('studySettings.title')}</h2>
      {update.fault && <FaultNotice fault={update.fault} />}
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        <Row name={t('studySettings.rightInARow')} text={t('studySettings.rightInARowText')}>
          <Stepper
            label={t('studySettings.rightInARow')}
            value={settings.rightInARowToLeave}
            min={1}
            max={10}
            onChange={(rightInARowToLeave) => void update.run({ rightInARowToLeave })}
          />
        </Row>
        <Row name={t('studySettings.multipleChoice')} text={t('studySettings.multipleChoiceText')}>
          <Segmented
            label={t('studySettings.multipleChoice')}
            value={settings.multipleChoice}
            segments={multipleChoiceRules.map((value) => ({
              value,
              label: t(`studySettings.multipleChoices.${value}`),
            }))}
            onChange={(multipleChoice) => void update.run({ multipleChoice })}
          />
        </Row>
        <Row name={t('studySettings.shuffleOptions')} text={t('studySettings.shuffleOptionsText')}>
          <SwitchField
            label={t('studySettings.shuffleOptions')}
            hideLabel
            on={settings.shuffleOptions}
            onChange={(shuffleOptions) => void update.run({ shuffleOptions })}
          />
        </Row>
        <Row name={t('studySettings.submitOnChoosing')} text={t('studySettings.submitOnChoosingText')}>
          <SwitchField
            label={t('studySettings.submitOnChoosing')}
            hideLabel
            on={settings.submitOnChoosing}
            onChange={(submitOnChoosing) => void update.run({ submitOnChoosing })}
          />
        </Row>
        <Row name={t('studySettings.goOnWhenRight')} text={t('studySettings.goOnWhenRightText')}>
          <SwitchField
            label={t('studySettings.goOnWhenRight')}
            hideLabel
            on={settings.goOnWhenRight}
            onChange={(goOnWhenRight) => void update.run({ goOnWhenRight })}
          />
        </Row>
        <Row name={t('studySettings.readAloud')} text={t('studySettings.readAloudText')}>
          <SwitchField
            label={t('studySettings.readAloud')}
            hideLabel
            on={settings.readAloud}
            onChange={(readAloud) => void update.run({ readAloud })}
          />
        </Row>
        <Row name={t('studySettings.newPerDay')} text={t('studySettings.newPerDayText')}>
          <Stepper
            label={t('studySettings.newPerDay')}
            value={settings.newPerDay}
            min={0}
            max={1000}
            step={5}
            onChange={(newPerDay) => void update.run({ newPerDay })}
          />
        </Row>
        <Row name={t('studySettings.retention')} text={t('studySettings.retentionText')}>
          <Stepper
            label={t('studySettings.retention')}
            value={settings.desiredRetention}
            min={0.7}
            max={0.97}
            step={0.01}
            percent
            onChange={(retention) => void update.run({ desiredRetention: Math.round(retention * 100) / 100 })}
          />
        </Row>
        <MemoryFit />
      </div>
    </section>
  )
}

const Row = ({ name, text, children }: { name: string; text: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
    <div className="min-w-0 flex-1 basis-64">
      <span className="font-medium">{name}</span>
      <span className="block text-sm text-muted">{text}</span>
    </div>
    {children}
  </div>
)
