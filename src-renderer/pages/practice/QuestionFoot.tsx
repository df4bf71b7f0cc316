import { CornerDownLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { onward } from '../../answering/keys/keyTarget.ts'
import { Button } from '../../components/Button.tsx'
import { Foot } from './Foot.tsx'

type QuestionFootProps = {
  answered: boolean
  canSubmit: boolean
  isFirst: boolean
  isLast: boolean
  hint: string | undefined
  /** `byHand`: with mouse or finger. */
  onSubmit: (byHand: boolean) => void
  onNext: () => void
  onSkip: () => void
  onPrevious: () => void
}

/** Back, past, and the one button that goes on; it has the focus once the answer is given. */
export function QuestionFoot(props: QuestionFootProps) {
  const { answered, canSubmit, isFirst, isLast, hint, onSubmit, onNext, onSkip, onPrevious } = props
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const wasAnswered = useRef(answered)
  useEffect(() => {
    if (answered && !wasAnswered.current) button.current?.focus({ preventScroll: true })
    wasAnswered.current = answered
  }, [answered])
  const goOn = isLast ? t('practice.finish') : t('practice.next')
  return (
    <Foot isFirst={isFirst} onPrevious={onPrevious} onSkip={isLast || answered ? undefined : onSkip}>
      <span className="ml-auto px-3 text-sm text-muted max-sm:hidden">{hint}</span>
      <Button
        ref={button}
        {...onward}
        look="primary"
        size="large"
        className="min-w-32 max-sm:ml-auto"
        disabled={!answered && !canSubmit}
        onClick={({ detail }) => (answered ? onNext() : onSubmit(detail > 0))}
      >
        {answered ? goOn : t('practice.submit')}
        <CornerDownLeft aria-hidden className="max-sm:hidden" />
      </Button>
    </Foot>
  )
}
