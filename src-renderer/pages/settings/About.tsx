import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../bridge/useCall.ts'

export function About() {
  const { t } = useTranslation()
  const app = useCall('app.info').value
  if (!app) return null
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-sm font-medium text-muted">{t('settings.about')}</h2>
      <dl className="divide-y divide-line rounded-xl border border-line bg-surface">
        <Fact name={t('settings.version')}>{app.version}</Fact>
        <Fact name={t('settings.host')}>{t(`settings.hosts.${app.host}`)}</Fact>
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-4">
    <dt className="font-medium">{name}</dt>
    <dd className="flex min-w-0 items-center gap-2 text-muted">{children}</dd>
  </div>
)
