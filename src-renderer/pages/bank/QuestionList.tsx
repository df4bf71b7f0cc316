import { useEffect, useRef, useState } from 'react'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { useHistoryState } from '../../components/useHistoryState.ts'
import { useSettled } from '../../components/useSettled.ts'
import { FoundQuestions } from '../../questionList/FoundQuestions.tsx'
import { listPage } from '../../questionList/listPage.ts'
import { SelectionBar } from '../../questionList/SelectionBar.tsx'
import { useSelection } from '../../questionList/useSelection.ts'
import { ListFilters } from './ListFilters.tsx'
import { filterOf, inputOf, narrows, noFilter } from './listFilter.ts'
import { Outline } from './Outline.tsx'
import { takeListWanted } from './toList.ts'

const typingPause = 200

/** All questions of a bank, or those that it is narrowed to. */
export function QuestionList({ bank }: { bank: BankSummary }) {
  const [filter, setFilter] = useHistoryState('list', filterOf)
  const list = useRef<HTMLElement>(null)
  const showSection = (section: string) => {
    setFilter({ ...noFilter, section })
    list.current?.scrollIntoView({ block: 'start' })
  }
  const [showAnswers, setShowAnswers] = useState(true)
  const text = useSettled(filter.text, typingPause)
  const query = { bankId: bank.id, ...inputOf({ ...filter, text }) }
  const found = useCall('questions.list', { ...query, limit: listPage, offset: 0 }).value?.total
  const selection = useSelection(query)
  const isOutlined = useCall('questions.outline', { bankId: bank.id }).value !== undefined
  const isWhole = found !== undefined && isOutlined
  useEffect(() => {
    if (!isWhole) return
    // a new page begins at its top first; what is above the list is there by now
    const frame = requestAnimationFrame(() => takeListWanted() && list.current?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(frame)
  }, [isWhole])
  return (
    <>
      <Outline bankId={bank.id} onShow={showSection} />
      <section ref={list} className="mt-10 scroll-mt-4">
        <ListFilters
          bank={bank}
          filter={filter}
          found={found}
          showAnswers={showAnswers}
          onFilter={setFilter}
          onShowAnswers={setShowAnswers}
          onSelect={selection.isOn ? undefined : selection.begin}
        />
        {selection.isOn && <SelectionBar bankId={bank.id} selection={selection} />}
        <FoundQuestions query={query} isWhole={!narrows(filter)} showAnswer={showAnswers} selection={selection} />
      </section>
    </>
  )
}
