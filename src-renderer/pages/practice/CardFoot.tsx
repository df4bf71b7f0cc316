import { useTranslation } from 'react-i18next'
import { memoryRatings } from '../../../src-main/contract/choices.ts'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { KeySign } from '../../components/KeySign.tsx'
import { Foot } from './Foot.tsx'

type CardFootProps = {
  isTurned: boolean
  /** As it was rated already; undefined if not. */
  rating: MemoryRating | undefined
  isBusy: boolean
  isFirst: boolean
  isLast: boolean
  onTurn: () => void
  onRate: (rating: MemoryRating) => void
  onPrevious: () => void
  onSkip: () => void
}

/** Turns the card; once it is turned, how well one remembered it, at the same place. */
export function CardFoot(props: CardFootProps) {
  const { isTurned, rating, isBusy, isFirst, isLast, onTurn, onRate, onPrevious, onSkip } = props
  const { t } = useTranslation()
  return (
    <Foot isFirst={isFirst} onPrevious={onPrevious} onSkip={isLast || isTurned ? undefined : onSkip}>
      {isTurned ? (
        <fieldset className="grid min-w-0 flex-1 grid-cols-4 gap-1.5 pl-1 sm:gap-2 sm:pl-2">
          <legend className="sr-only">{t('plan.rating')}</legend>
          {memoryRatings.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === rating}
              disabled={isBusy}
              onClick={() => onRate(each)}
              className={cx(
                'flex h-11 min-w-0 items-center justify-center gap-2 rounded-lg border px-1 font-medium transition-colors max-sm:text-sm max-sm:leading-tight',
                each === rating
                  ? 'border-accent bg-accent-soft text-accent-ink'
                  : 'border-line bg-surface shadow-raised hover:bg-sunken',
              )}
            >
              <KeySign>{each}</KeySign>
              {t(`plan.ratings.${each}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        <Button look="primary" size="large" className="ml-auto min-w-32" onClick={onTurn}>
          {t('cards.turn')}
          <kbd aria-hidden className="font-sans text-sm max-sm:hidden">
            {t('cards.space')}
          </kbd>
        </Button>
      )}
    </Foot>
  )
}
