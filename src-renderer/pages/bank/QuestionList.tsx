import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { usePages } from '../../components/usePages.ts'
import { useSettled } from '../../components/useSettled.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { useQuestionDialogs } from '../../question/useQuestionDialogs.tsx'
import { ListFilters } from './ListFilters.tsx'
import { inputOf, narrows, noFilter } from './listFilter.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useListActions } from './useListActions.tsx'
import { useSelection } from './useSelection.ts'

const pageSize = 100
const typingPause = 200

/** All questions of a bank; only what is seen is asked for and drawn, so that tens of thousands are no matter. */
export function QuestionList({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(noFilter)
  const [showAnswers, setShowAnswers] = useState(true)
  const dialogs = useQuestionDialogs()
  const text = useSettled(filter.text, typingPause)
  const input = { bankId: bank.id, ...inputOf({ ...filter, text }), limit: pageSize }
  const first = useCall('questions.list', { ...input, offset: 0 })
  const pages = usePages(
    pageSize,
    (offset) => callQuery('questions.list', { ...input, offset }),
    (page) => page.questions,
  )
  const total = first.value?.total
  const { limit: _, ...query } = input
  const selection = useSelection(query)
  const actionsOf = useListActions(dialogs)
  const isWhole = !narrows(filter)
  return (
    <section className="mt-10">
      <ListFilters
        bank={bank}
        filter={filter}
        found={total}
        showAnswers={showAnswers}
        onFilter={setFilter}
        onShowAnswers={setShowAnswers}
        onSelect={selection.isOn ? undefined : selection.begin}
      />
      {selection.isOn && <SelectionBar bankId={bank.id} selection={selection} />}
      {first.fault && <FaultNotice fault={first.fault} onRetry={first.reload} />}
      {total === 0 && (
        <EmptyState icon={<SearchX aria-hidden />} title={t('question.noneFound')} text={t('question.noneFoundText')} />
      )}
      <VirtualRows count={total ?? 0} estimate={220} onRange={pages.show}>
        {(index) => {
          const [above, question, below, second] = [-1, 0, 1, 2].map((step) => pages.row(index + step))
          const neighbours = { above, below, second, isWhole }
          return (
            <QuestionCard
              index={index}
              question={question}
              showAnswer={showAnswers}
              dialogs={dialogs}
              actions={question && actionsOf(question, neighbours)}
              selection={selection}
            />
          )
        }}
      </VirtualRows>
      {dialogs.shown}
    </section>
  )
}
