import { Check, CircleDashed, type LucideIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import type { OptionState } from './optionState.ts'

const looks = {
  right: { icon: Check, tone: 'text-good', worth: 'practice.verdict.correct' },
  key: { icon: Check, tone: 'text-good', worth: undefined },
  missed: { icon: CircleDashed, tone: 'text-warn', worth: 'practice.rightAnswer' },
  wrong: { icon: X, tone: 'text-bad', worth: 'practice.verdict.incorrect' },
} as const satisfies Record<OptionState, { icon: LucideIcon; tone: string; worth: string | undefined }>

type OptionVerdictProps = {
  state: OptionState | undefined
  /** Only what went wrong is said in words that are seen: the rest has its sign. */
  brief?: boolean
}

/** The sign at the end of an option, with its words. */
export function OptionVerdict({ state, brief = false }: OptionVerdictProps) {
  const { t } = useTranslation()
  if (!state) return null
  const { icon: Icon, tone, worth } = looks[state]
  const isOnlySign = brief && (state === 'right' || state === 'key')
  return (
    <span className={cx('flex h-6 shrink-0 items-center gap-1 text-sm font-medium', tone)}>
      <span className={isOnlySign ? 'sr-only' : undefined}>{t(`optionStates.${state}`)}</span>
      <Icon aria-hidden className="size-5" />
      {worth && <span className="sr-only">{t(worth)}</span>}
    </span>
  )
}
