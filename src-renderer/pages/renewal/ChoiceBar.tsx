import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RenewalTake } from '../../../src-main/contract/renewalCalls.ts'
import { Button } from '../../components/Button.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { countPicked, type Picks } from './picks.ts'

type ChoiceBarProps = {
  words: 'fields' | 'new' | 'gone'
  /** There is something to choose in what is listed. */
  hasChoices: boolean
  picks: Picks
  isBusy: boolean
  isRenewing: boolean
  onAll: (take: RenewalTake) => void
  onReset: () => void
  onApply: () => void
}

/** What was chosen so far, a choice for all that is listed, and the step that applies it; in sight wherever one scrolls. */
export function ChoiceBar({ words, hasChoices, picks, isBusy, isRenewing, onAll, onReset, onApply }: ChoiceBarProps) {
  const { t } = useTranslation()
  const count = countPicked(picks)
  return (
    <section
      aria-label={t('renewal.whatBecomes')}
      className="sticky top-0 z-10 mb-4 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-surface px-4 py-2 shadow-float"
    >
      <div className="mr-auto flex flex-wrap items-center gap-x-2">
        <p role="status" className="text-sm font-medium">
          {count === 0 ? t('renewal.asSuggested') : t('renewal.otherwise', { count })}
        </p>
        {count > 0 && (
          <Button size="small" look="ghost" disabled={isBusy} onClick={onReset}>
            {t('renewal.reset')}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {hasChoices &&
          (['mine', 'document'] as const).map((take) => (
            <Button key={take} size="small" disabled={isBusy} onClick={() => onAll(take)}>
              {t(`renewal.all.${words}.${take}`)}
            </Button>
          ))}
        <Button size="small" look="primary" disabled={isBusy} onClick={onApply}>
          {isRenewing ? <Spinner /> : <RefreshCw aria-hidden />}
          {t('renewal.renew')}
        </Button>
      </div>
    </section>
  )
}
