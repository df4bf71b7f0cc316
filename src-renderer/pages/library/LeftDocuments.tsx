import { FolderSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { notify } from '../../components/Toaster.tsx'
import { useFaultText } from '../../components/useFaultText.ts'

/** Documents of a library that stood here before, which can be imported again: nothing where there are none. */
export function LeftDocuments() {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const count = useCall('imports.left').value ?? 0
  const add = useAction(
    'imports.addLeft',
    ({ added, unusable }) =>
      notify({
        title: t('library.left.added', { count: added }),
        text: unusable > 0 ? t('library.left.unusable', { count: unusable }) : t('library.left.addedText'),
      }),
    (fault) => notify({ title: faultText(fault).title, text: faultText(fault).todo, bad: true }),
  )
  if (count === 0) return null
  return (
    <section className="mt-5 flex flex-wrap items-start gap-x-3 gap-y-3 rounded-xl border border-line bg-surface px-5 py-4 shadow-raised">
      <FolderSearch aria-hidden className="mt-1 size-4 shrink-0 text-accent-ink" />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{t('library.left.title', { count })}</h2>
        <p className="mt-1 max-w-prose text-sm text-muted">{t('library.left.text')}</p>
      </div>
      <Button disabled={add.pending} onClick={() => void add.run({ called: t('library.left.called') })}>
        {t('library.left.add')}
      </Button>
    </section>
  )
}
