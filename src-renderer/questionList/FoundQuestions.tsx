import { SearchX } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../src-main/contract/calls.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { callQuery, useCall } from '../bridge/useCall.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { usePages } from '../components/usePages.ts'
import { VirtualRows } from '../components/VirtualRows.tsx'
import { useQuestionDialogs } from '../question/useQuestionDialogs.tsx'
import { listPage } from './listPage.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { useListActions } from './useListActions.tsx'
import { useMarks } from './useMarks.ts'
import type { Selection } from './useSelection.ts'

const noMarks: readonly string[] = []

type FoundQuestionsProps = {
  query: CallInput<'questions.ids'>
  /** The list is a whole bank: what stands beside a question is its neighbour. */
  isWhole: boolean
  showAnswer: boolean
  selection: Selection
  /** Where a question is from, for lists over several banks. */
  placeOf?: (question: QuestionView) => string | undefined
}

/** The questions of a query; only what is seen is asked for and drawn, so that tens of thousands are no matter. */
export function FoundQuestions({ query, isWhole, showAnswer, selection, placeOf }: FoundQuestionsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const dialogs = useQuestionDialogs()
  const input = { ...query, limit: listPage }
  const first = useCall('questions.list', { ...input, offset: 0 })
  const pages = usePages(
    listPage,
    (offset) => callQuery('questions.list', { ...input, offset }),
    (page) => page.questions,
  )
  useMarks(list, first.value?.marks ?? noMarks)
  const total = first.value?.total
  const actionsOf = useListActions(dialogs)
  return (
    <div ref={list}>
      {first.fault && <FaultNotice fault={first.fault} onRetry={first.reload} />}
      {total === 0 && (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={t('question.noneFound')}
          text={t(placeOf ? 'search.noneText' : 'question.noneFoundText')}
        />
      )}
      <VirtualRows count={total ?? 0} estimate={220} onRange={pages.show}>
        {(index) => {
          const [above, question, below, second] = [-1, 0, 1, 2].map((step) => pages.row(index + step))
          const neighbours = { above, below, second, isWhole }
          return (
            <QuestionCard
              index={index}
              question={question}
              showAnswer={showAnswer}
              dialogs={dialogs}
              actions={question && actionsOf(question, neighbours)}
              selection={selection}
              place={question && placeOf?.(question)}
            />
          )
        }}
      </VirtualRows>
      {dialogs.shown}
    </div>
  )
}
