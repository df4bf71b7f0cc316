import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'

/** Told where a document is looked at that is no longer what was imported, with the way to have it back. Nothing while it is. */
export function OriginalNotice({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const original = useCall('imports.original', { id: importId }).value
  const bringBack = useAction(
    'imports.bringBack',
    () => notify({ title: t('imports.broughtBack'), text: t('imports.broughtBackText') }),
    (fault) => notify({ title: faultText(fault).title, text: faultText(fault).todo, bad: true }),
  )
  if (!original || original.state === 'sound') return null
  const isMissing = original.state === 'missing'
  return (
    <div
      role="alert"
      className="mb-3 flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl bg-warn-soft px-4 py-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1 basis-48">
        <strong className="font-semibold text-warn">
          {t(isMissing ? 'imports.goneTitle' : 'imports.alteredTitle')}
        </strong>
        <span className="block text-ink">
          {t(isMissing ? 'imports.goneText' : 'imports.alteredText')}{' '}
          {t(original.isInBackup ? 'imports.isInBackup' : 'imports.isInNoBackup')}
        </span>
      </p>
      {original.isInBackup && (
        <Button size="small" disabled={bringBack.pending} onClick={() => void bringBack.run({ id: importId })}>
          {t('imports.bringBack')}
        </Button>
      )}
    </div>
  )
}
