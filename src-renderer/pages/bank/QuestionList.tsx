import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { QuestionType } from '../../../src-main/contract/questionTypes.ts'
import { callQuery } from '../../bridge/useCall.ts'
import { SelectField } from '../../components/SelectField.tsx'
import { SwitchField } from '../../components/SwitchField.tsx'
import { usePages } from '../../components/usePages.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { questionTypes } from './useCountWords.ts'

const pageSize = 100

/** All questions of a bank; only what is seen is asked for and drawn, so that tens of thousands are no matter. */
export function QuestionList({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const [type, setType] = useState<QuestionType | 'all'>('all')
  const [showAnswers, setShowAnswers] = useState(true)
  const [source, setSource] = useState<number>()
  const total = type === 'all' ? bank.questions : bank.byType[type]
  const present = questionTypes.filter((each) => bank.byType[each] > 0)
  const pages = usePages(
    pageSize,
    (offset) =>
      callQuery('questions.list', {
        bankId: bank.id,
        type: type === 'all' ? undefined : type,
        offset,
        limit: pageSize,
      }),
    (page) => page.questions,
  )
  return (
    <section className="mt-10">
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mr-auto text-lg font-semibold">{t('bank.questions')}</h2>
        <SwitchField label={t('bank.showAnswers')} on={showAnswers} onChange={setShowAnswers} />
        {present.length > 1 && (
          <SelectField
            label={t('bank.filter')}
            value={type}
            choices={[
              { value: 'all' as const, label: t('bank.allTypes') },
              ...present.map((value) => ({ value, label: t(`types.${value}`) })),
            ]}
            onChange={setType}
          />
        )}
      </div>
      <VirtualRows count={total} estimate={220} onRange={pages.show}>
        {(index) => (
          <QuestionCard
            index={index}
            question={pages.row(index)}
            showAnswer={showAnswers}
            onSource={(question) => setSource(question.id)}
          />
        )}
      </VirtualRows>
      {source !== undefined && <SourceDialog questionId={source} onClose={() => setSource(undefined)} />}
    </section>
  )
}
