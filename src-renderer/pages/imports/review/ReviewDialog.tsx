import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { SourceLines } from '../../../components/SourceLines.tsx'
import { IgnoredReasons } from '../LedgerView.tsx'

type ReviewDialogProps = { entry: ImportView; onAsk: () => void; onClose: () => void }

/** What the rules could not settle in a document: doubtful questions, text not understood, and what was left out. */
export function ReviewDialog({ entry, onAsk, onClose }: ReviewDialogProps) {
  const { t } = useTranslation()
  const { doubtful, unresolved, ledger, ignored, bank } = entry
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('asking.review.title')}
      text={t('asking.review.text')}
      actions={
        <>
          <ButtonLink href={`/banks/${bank.id}`}>{t('imports.open')}</ButtonLink>
          <Button look="primary" onClick={onAsk}>
            {t('asking.ask')}
          </Button>
        </>
      }
    >
      {doubtful > 0 && (
        <Part title={t('asking.review.doubtful', { count: doubtful })} text={t('asking.review.doubtfulText')} />
      )}
      {unresolved.length > 0 && (
        <Part
          title={t('asking.review.unresolved', { count: unresolved.length })}
          text={t('asking.review.unresolvedText')}
        >
          <Stretches importId={entry.id} />
        </Part>
      )}
      {ledger && ledger.ignored > 0 && <IgnoredReasons ignored={ignored} />}
    </Modal>
  )
}

const Part = ({ title, text, children }: { title: string; text?: string; children?: ReactNode }) => (
  <section className="mb-6 last:mb-0">
    <h3 className="font-medium">{title}</h3>
    {text !== undefined && <p className="text-sm text-muted">{text}</p>}
    {children}
  </section>
)

function Stretches({ importId }: { importId: number }) {
  const stretches = useCall('imports.unresolved', { id: importId })
  if (stretches.fault) return <FaultNotice fault={stretches.fault} onRetry={stretches.reload} />
  return (
    <ul className="mt-3 space-y-3">
      {stretches.value?.map(({ span: [first, last], lines }) => (
        <li key={`${first}-${last}`}>
          <SourceLines lines={lines} first={first} />
        </li>
      ))}
    </ul>
  )
}
