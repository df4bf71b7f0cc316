import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../src-main/contract/bankCalls.ts'
import { practiceModes, practiceOrders, practiceScopes } from '../../src-main/contract/choices.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { cx } from '../components/cx.ts'
import { Segmented } from '../components/Segmented.tsx'
import { useFormat } from '../components/useFormat.ts'
import { useSettled } from '../components/useSettled.ts'
import { MoreChoices } from './MoreChoices.tsx'
import { countMore, setOf } from './practiceChoice.ts'
import { StartExam } from './StartExam.tsx'
import { StartPractice } from './StartPractice.tsx'
import type { usePracticeChoice } from './usePracticeChoice.ts'

/** Shown even when empty; the others once they hold something. */
const usualScopes: readonly string[] = ['all', 'plan', 'unanswered', 'mistakes']

type StartPanelProps = { bank: BankSummary; chosen: ReturnType<typeof usePracticeChoice>; hasOpen: boolean }

/** Which questions, in which order, to answer, to read or to be examined in; the rarer choices behind a button. */
export function StartPanel({ bank, chosen, hasOpen }: StartPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const more = useId()
  const { choice, choose, facets, otherBanks } = chosen
  const [isMore, setMore] = useState(() => countMore(choice) > 0)
  const settled = { ...choice, text: useSettled(choice.text, 250) }
  const isExam = choice.mode === 'exam'
  const hasPlan = (useCall('plan.get', { bankId: bank.id }).value?.plan ?? null) !== null
  const isSecond = hasOpen || hasPlan
  return (
    <div className="space-y-3">
      <Segmented
        label={t('starting.scope')}
        value={choice.scope}
        segments={practiceScopes
          .map((value) => ({ value, count: value === 'plan' ? undefined : facets?.scopes[value] }))
          .filter(({ value, count }) => usualScopes.includes(value) || (count ?? 0) > 0)
          .map(({ value, count }) => ({
            value,
            label: t(`starting.scopes.${value}`),
            ...(count !== undefined && { count: format.number(count), disabled: count === 0 }),
          }))}
        onChange={(scope) => choose({ scope })}
      />
      <div className="flex flex-wrap gap-3">
        <Segmented
          label={t('starting.order')}
          value={choice.order}
          segments={practiceOrders.map((value) => ({ value, label: t(`starting.orders.${value}`) }))}
          onChange={(order) => choose({ order })}
        />
        <Segmented
          label={t('starting.mode')}
          value={choice.mode}
          segments={practiceModes.map((value) => ({ value, label: t(`starting.modes.${value}`) }))}
          onChange={(mode) => choose({ mode })}
        />
      </div>
      <div id={more} hidden={!isMore}>
        {isMore && (
          <MoreChoices choice={choice} facets={facets} banks={otherBanks} hasLimit={!isExam} onChoose={choose} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="ghost"
          className="-ml-3.5"
          aria-expanded={isMore}
          aria-controls={more}
          onClick={() => setMore(!isMore)}
        >
          <ChevronDown aria-hidden className={cx('transition-transform', isMore && 'rotate-180')} />
          {t('starting.more')}
          {!isMore && countMore(choice) > 0 && <span>({countMore(choice)})</span>}
        </Button>
        {!isExam && <StartPractice bank={bank} choice={settled} hasOpen={hasOpen} isSecond={isSecond} />}
      </div>
      {isExam && (
        <StartExam
          set={setOf(bank.id, settled)}
          order={choice.order}
          shuffleOptions={choice.shuffleOptions}
          isSecond={isSecond}
        />
      )}
    </div>
  )
}
