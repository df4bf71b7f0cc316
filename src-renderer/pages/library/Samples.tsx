import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'

/** The banks that come with the program, those in the person's language first. */
export function Samples() {
  const { t, i18n } = useTranslation()
  const [, navigate] = useLocation()
  const samples = useCall('imports.samples').value ?? []
  const add = useAction('imports.addSample', () => navigate('/imports'))
  if (samples.length === 0) return null
  const sorted = samples.toSorted((a, b) => Number(b.language === i18n.language) - Number(a.language === i18n.language))
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-sm font-medium text-muted">{t('library.sampleTitle')}</h2>
      {add.fault && <FaultNotice fault={add.fault} />}
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {sorted.map((sample) => (
          <li key={sample.name} className="flex items-center gap-4 py-2.5 pr-3 pl-5">
            <span className="min-w-0 flex-1">
              <span className="break-words">{sample.title}</span>{' '}
              <span className="text-sm text-muted uppercase">{sample.format}</span>
            </span>
            <Button
              size="small"
              look="ghost"
              disabled={add.pending}
              aria-label={t('common.pair', { label: t('library.addSample'), value: sample.title })}
              onClick={() => void add.run({ name: sample.name })}
            >
              <Plus aria-hidden />
              {t('library.addSample')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
