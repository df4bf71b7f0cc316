import { ListChecks, RotateCcw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AssistView } from '../../../src-main/contract/assistCalls.ts'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { HeldNotice } from '../../held/HeldNotice.tsx'
import { RenewalNotice } from '../../held/RenewalNotice.tsx'
import { OpenOriginal } from '../../question/OpenOriginal.tsx'
import { RuleOffers } from '../../rules/RuleOffers.tsx'
import { isRenewal } from '../../shell/openCount.ts'
import { ColumnsButton } from './columns/ColumnsButton.tsx'
import { DocumentCard } from './DocumentCard.tsx'
import { ImportOpen } from './ImportOpen.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportResult } from './ImportResult.tsx'
import { KeyResult } from './keys/KeyResult.tsx'
import { NoQuestions } from './keys/NoQuestions.tsx'
import { CopyText } from './scans/CopyText.tsx'
import { PagesToChoose } from './scans/PagesToChoose.tsx'
import { SavePdf } from './scans/SavePdf.tsx'
import { UnreadPages } from './scans/UnreadPages.tsx'

type ImportCardProps = {
  entry: ImportView
  /** What a model was asked about it, the latest first. */
  assists: readonly AssistView[]
}

export function ImportCard({ entry, assists }: ImportCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isOver = ['done', 'failed', 'cancelled'].includes(entry.state)
  const asksForPages = entry.state === 'waiting' && entry.fault?.code === 'PAGES_TO_CHOOSE'
  // what is held back is in no bank, or it is not decided in which
  const into = entry.held || isRenewal(entry) ? [] : [t('imports.into', { name: entry.bank.name })]
  const facts = [...into, format.size(entry.document.size)]
  return (
    <DocumentCard name={entry.document.name} facts={facts} actions={<ImportActions entry={entry} />}>
      {asksForPages && <PagesToChoose entry={entry} />}
      {!isOver && !asksForPages && <ImportProgress entry={entry} />}
      {entry.state === 'done' && entry.answers && <KeyResult entry={entry} answers={entry.answers} />}
      {entry.state === 'done' && !entry.answers && (
        <>
          <ImportResult entry={entry} />
          <UnreadPages entry={entry} />
          {isRenewal(entry) && (
            <div className="mt-3">
              <RenewalNotice entry={entry} />
            </div>
          )}
          {entry.held && !isRenewal(entry) && (
            <div className="mt-3">
              <HeldNotice entry={entry}>
                <ButtonLink size="small" look="primary" href={`/imports/${entry.id}/review`}>
                  <ListChecks aria-hidden />
                  {t('review.open')}
                </ButtonLink>
              </HeldNotice>
            </div>
          )}
          <RuleOffers importId={entry.id} className="mt-3" />
          <ImportOpen entry={entry} assists={assists} />
        </>
      )}
      {entry.state === 'cancelled' && (
        <Facts className="mt-3" facts={[t('imports.state.cancelled'), t('imports.cancelled')]} />
      )}
      {entry.fault && entry.state !== 'cancelled' && !asksForPages && (
        <div className="mt-3">
          {entry.fault.code === 'NO_QUESTIONS' ? <NoQuestions entry={entry} /> : <FaultNotice fault={entry.fault} />}
          {entry.fault.code === 'NO_QUESTIONS' && <RuleOffers importId={entry.id} className="mt-3" />}
          {entry.state === 'failed' && (
            <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
              {entry.fault.code === 'NO_QUESTIONS' && (
                <ButtonLink size="small" href={`/imports/${entry.id}/review`}>
                  {t('review.open')}
                </ButtonLink>
              )}
              <ColumnsButton entry={entry} />
            </div>
          )}
        </div>
      )}
    </DocumentCard>
  )
}

/** One thing to do next, then the way off the list. */
function ImportActions({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const cancel = useAction('imports.cancel')
  const retry = useAction('imports.retry')
  const dismiss = useAction('imports.dismiss')
  const { id, state, held } = entry
  if (state !== 'done' && state !== 'failed' && state !== 'cancelled') {
    return (
      <Button size="small" look="ghost" disabled={cancel.pending} onClick={() => void cancel.run({ id })}>
        {t('imports.cancel')}
      </Button>
    )
  }
  return (
    <>
      {state === 'done' && !held && (
        <ButtonLink size="small" href={`/banks/${entry.bank.id}`}>
          {t('imports.open')}
        </ButtonLink>
      )}
      {state !== 'done' && (
        <Button size="small" disabled={retry.pending} onClick={() => void retry.run({ id })}>
          <RotateCcw aria-hidden />
          {t('imports.retry')}
        </Button>
      )}
      {(entry.scan?.read ?? 0) > 0 && (
        <>
          <CopyText importId={id} name={entry.document.name} />
          <SavePdf importId={id} />
        </>
      )}
      <OpenOriginal importId={id} />
      {!held && (
        <IconButton className="size-8!" label={t('imports.dismiss')} onClick={() => void dismiss.run({ id })}>
          <X aria-hidden />
        </IconButton>
      )}
    </>
  )
}
