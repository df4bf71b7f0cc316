import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import { ButtonLink } from '../../../components/Button.tsx'
import { StartPractising } from '../../../held/StartPractising.tsx'
import { LedgerView } from '../ledger/LedgerView.tsx'

type KeyResultProps = { entry: ImportView; answers: NonNullable<ImportView['answers']> }

/** What a key gave to the questions of its paper, and the account of its own lines. */
export function KeyResult({ entry, answers: { importId, name, different } }: KeyResultProps) {
  const { t } = useTranslation()
  const { completed, doubtful, ledger, ignored, unresolved, bank } = entry
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <span className="font-medium text-good">{t('imports.state.done')}</span>
        <span className="font-medium break-words text-ink">{t('answerKey.given', { count: completed, name })}</span>
        {different > 0 && (
          <span className="font-medium text-warn">{t('answerKey.different', { count: different })}</span>
        )}
      </p>
      {ledger && <LedgerView ledger={ledger} ignored={ignored} unresolved={unresolved} />}
      <div className="mt-3 flex flex-wrap gap-2">
        <StartPractising bankId={bank.id} />
        {doubtful > 0 && (
          <ButtonLink size="small" href={`/imports/${importId}/review`}>
            <ListChecks aria-hidden />
            {t('answerKey.review')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
