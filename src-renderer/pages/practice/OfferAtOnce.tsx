import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'

const key = 'qquiz.offered.submitOnChoosing'

/** Offered once on this computer. */
export const isOfferedAtOnce = (): boolean => localStorage.getItem(key) !== null

/** Offers to whoever chose and submitted by mouse that choosing is enough. */
export function OfferAtOnce() {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const update = useAction('settings.update')
  const end = () => {
    localStorage.setItem(key, 'yes')
    setOver(true)
  }
  if (isOver) return null
  return (
    <aside className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-accent-soft px-4 py-3 text-sm">
      <p className="min-w-0 flex-1 basis-56">{t('practice.offerAtOnce')}</p>
      <Button size="small" look="ghost" onClick={end}>
        {t('practice.offerNo')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          end()
          void update.run({ submitOnChoosing: true })
        }}
      >
        {t('practice.offerYes')}
      </Button>
    </aside>
  )
}
