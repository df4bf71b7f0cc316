import { FilePlus2, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { maxFileBytes } from '../../../src-main/contract/limits.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useTitle } from '../../components/useTitle.ts'
import { WideLabel } from '../../components/WideLabel.tsx'
import { ChooseFiles, ChooseFolder } from '../../uploads/ChooseFiles.tsx'
import { LeftDocuments } from './LeftDocuments.tsx'
import { Samples } from './Samples.tsx'

/** The first start: one thing to do, and something to try for those who have no file at hand. */
export function Welcome({ onAddBank }: { onAddBank: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  useTitle(t('library.title'))
  return (
    <>
      <section className="relative flex flex-col items-center rounded-3xl border-2 border-dashed border-edge/40 bg-surface px-6 py-14 text-center sm:py-20">
        <div className="mb-6 flex size-14 items-center justify-center rounded-2xl bg-accent-soft text-accent-ink">
          <FilePlus2 aria-hidden className="size-6" strokeWidth={1.75} />
        </div>
        <h1 className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">{t('library.welcomeTitle')}</h1>
        <p className="mt-3 max-w-md text-balance text-muted">{t('library.welcomeText')}</p>
        <div className="mt-8 flex flex-wrap justify-center gap-2">
          <ChooseFiles look="primary" size="large" label={t('drop.choose')} />
          <ChooseFolder look="secondary" size="large" />
          <Button size="large" look="ghost" onClick={onAddBank}>
            {t('library.addBank')}
          </Button>
        </div>
        <p className="mt-5 text-sm text-balance text-muted">
          {t('drop.formats', { limit: format.size(maxFileBytes) })}
        </p>
        <TakeBack />
      </section>
      <LeftDocuments />
      <Samples />
    </>
  )
}

/** Who has just removed the last bank finds here what brings it back; in a corner, so that nothing moves when it comes. */
function TakeBack() {
  const { t } = useTranslation()
  const { value } = useCall('changes.list', { limit: 1 })
  if (!value || value.changes.length === 0) return null
  return (
    <ButtonLink look="ghost" href="/changes" className="absolute top-3 right-3">
      <History aria-hidden />
      <WideLabel>{t('changes.title')}</WideLabel>
    </ButtonLink>
  )
}
