import { FilePlus2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'

export function EmptyBank({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  if (bank.importing > 0) {
    return (
      <EmptyState icon={<Spinner />} title={t('library.importing')} text={t('bank.importingText')}>
        <ButtonLink href="/imports">{t('nav.imports')}</ButtonLink>
      </EmptyState>
    )
  }
  return (
    <div className="rounded-3xl border-2 border-dashed border-edge/40 bg-surface">
      <EmptyState icon={<FilePlus2 aria-hidden />} title={t('bank.emptyTitle')} text={t('bank.emptyText')}>
        <ChooseFiles look="primary" label={t('drop.choose')} target={{ bankId: bank.id }} />
      </EmptyState>
    </div>
  )
}
