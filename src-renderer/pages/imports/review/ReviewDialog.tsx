import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { openCount } from '../../../shell/openCount.ts'
import { DoubtfulQuestions } from './DoubtfulQuestions.tsx'
import { IgnoredReasons } from './LedgerView.tsx'
import { Stretches } from './Stretches.tsx'

type ReviewDialogProps = { entry: ImportView; onAsk: () => void; onClose: () => void }

/** What the rules could not settle in a document: doubtful questions, text not understood, and what was left out. */
export function ReviewDialog({ entry, onAsk, onClose }: ReviewDialogProps) {
  const { t } = useTranslation()
  const { doubtful, unresolved, ledger, ignored, bank } = entry
  const isOver = openCount(entry) === 0
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('asking.review.title')}
      text={isOver ? t('asking.review.over') : t('asking.review.text')}
      actions={
        <>
          <ButtonLink href={`/banks/${bank.id}`}>{t('imports.open')}</ButtonLink>
          {isOver ? (
            <Button look="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          ) : (
            <Button look="primary" onClick={onAsk}>
              {t('asking.ask')}
            </Button>
          )}
        </>
      }
    >
      {doubtful > 0 && (
        <Part title={t('asking.review.doubtful', { count: doubtful })} text={t('asking.review.doubtfulText')}>
          <DoubtfulQuestions entry={entry} />
        </Part>
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

const Part = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="mb-6 last:mb-0">
    <h3 className="font-medium">{title}</h3>
    <p className="text-sm text-muted">{text}</p>
    {children}
  </section>
)
