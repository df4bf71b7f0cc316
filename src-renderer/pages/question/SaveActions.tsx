import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { saveKeys } from './saveKeys.ts'
import type { GuardedClose } from './useGuardedClose.ts'

type SaveActionsProps = {
  guard: GuardedClose
  save: () => void
  saveLabel?: string
  disabled?: boolean
  /** Rarer actions, at the left. */
  children?: ReactNode
}

/** The buttons of a form in a dialog; in their place the question whether what was written is to be thrown away. */
export function SaveActions({ guard, save, saveLabel, disabled, children }: SaveActionsProps) {
  const { t } = useTranslation()
  if (guard.isAsking) return <Discard guard={guard} />
  return (
    <>
      {children}
      <span className="mr-auto self-center text-sm text-muted max-sm:hidden">
        {t('question.saveHint', { keys: saveKeys })}
      </span>
      <Button onClick={guard.close}>{t('common.cancel')}</Button>
      <Button look="primary" disabled={disabled} onClick={save}>
        {saveLabel ?? t('common.save')}
      </Button>
    </>
  )
}

function Discard({ guard }: { guard: GuardedClose }) {
  const { t } = useTranslation()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <>
      <p role="alert" className="mr-auto self-center font-medium">
        {t('question.discardTitle')}
      </p>
      <Button ref={keep} onClick={guard.keep}>
        {t('question.keepEditing')}
      </Button>
      <Button look="danger" onClick={guard.discard}>
        {t('question.discard')}
      </Button>
    </>
  )
}
