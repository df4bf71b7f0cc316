import { ClipboardCheck, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useCountWords } from '../../components/useCountWords.ts'
import { WideLabel } from '../../components/WideLabel.tsx'
import { NewQuestionDialog } from '../../question/NewQuestionDialog.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { BankMenu } from './BankMenu.tsx'
import { BankStart } from './BankStart.tsx'
import { EmptyBank } from './EmptyBank.tsx'
import { QuestionList } from './QuestionList.tsx'
import { useReviews } from './useReviews.tsx'

export function BankPage({ bankId }: { bankId: number }) {
  const { t } = useTranslation()
  const countWords = useCountWords()
  const [isWriting, setWriting] = useState(false)
  const reviews = useReviews(bankId)
  const { value: bank, fault, reload } = useCall('banks.get', { id: bankId })
  if (fault?.code === 'NOT_FOUND' || Number.isNaN(bankId)) return <NotFound title={t('bank.notFound')} />
  if (!bank) return fault ? <FaultNotice fault={fault} onRetry={reload} /> : null
  const actions = (
    <>
      {bank.questions > 0 && (
        <ButtonLink href={`/exams/bank/${bankId}`}>
          <ClipboardCheck aria-hidden />
          {t('bank.mockExam')}
        </ButtonLink>
      )}
      <Button onClick={() => setWriting(true)}>
        <Plus aria-hidden />
        <WideLabel>{t('desk.newQuestion')}</WideLabel>
      </Button>
      <ChooseFiles label={<WideLabel>{t('library.import')}</WideLabel>} target={{ bankId }} />
      <BankMenu bank={bank} actions={reviews} isOfPage />
    </>
  )
  return (
    <>
      <BackLink href="/banks" label={t('library.title')} />
      <PageHeader title={bank.name} actions={actions}>
        {bank.questions > 0 && (
          <Facts
            className="mt-1.5"
            facts={[t('common.questions', { count: bank.questions }), ...countWords(bank.byType)]}
          >
            {bank.importing > 0 && (
              <Link href="/imports" className="inline-flex items-center gap-1.5 text-accent-ink hover:underline">
                <Spinner className="size-3.5" />
                {t('library.importing')}
              </Link>
            )}
          </Facts>
        )}
      </PageHeader>
      {bank.questions === 0 ? (
        <EmptyBank bank={bank} />
      ) : (
        <>
          <BankStart bank={bank} />
          <QuestionList bank={bank} />
        </>
      )}
      {isWriting && <NewQuestionDialog bankId={bankId} onClose={() => setWriting(false)} />}
    </>
  )
}
