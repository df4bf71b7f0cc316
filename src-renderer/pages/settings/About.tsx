import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../src-main/contract/settingsCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { ProblemReport } from '../../support/ProblemReport.tsx'
import { LicencesDialog } from './LicencesDialog.tsx'
import { UpdatesRow } from './UpdatesRow.tsx'

/** What this is, what it is made of, whether there is a newer one, and what to do when it goes wrong. */
export function About({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'licences' | 'report' | undefined>()
  const app = useCall('app.info').value
  if (!app) return null
  const close = () => setOpen(undefined)
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-sm font-medium text-muted">{t('settings.about')}</h2>
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        <dl className="divide-y divide-line">
          <Fact name={t('settings.version')}>{app.version}</Fact>
          <Fact name={t('settings.host')}>{t(`settings.hosts.${app.host}`)}</Fact>
        </dl>
        <UpdatesRow isOn={settings.checkForUpdates} />
        <AboutRow name={t('settings.support.licences')} text={t('settings.support.licencesText')}>
          <Button size="small" onClick={() => setOpen('licences')}>
            {t('settings.support.show')}
          </Button>
        </AboutRow>
        <AboutRow name={t('settings.support.problem')} text={t('settings.support.problemText')}>
          <Button size="small" onClick={() => setOpen('report')}>
            {t('settings.support.report')}
          </Button>
        </AboutRow>
      </div>
      {open === 'licences' && <LicencesDialog onClose={close} />}
      {open === 'report' && <ProblemReport onClose={close} />}
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-4">
    <dt className="font-medium">{name}</dt>
    <dd className="flex min-w-0 items-center gap-2 text-muted">{children}</dd>
  </div>
)

const AboutRow = ({ name, text, children }: { name: string; text: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
    <div className="min-w-0 flex-1 basis-64">
      <p className="font-medium">{name}</p>
      <p className="mt-0.5 text-sm text-muted">{text}</p>
    </div>
    {children}
  </div>
)
