import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { nextKeys, saveKeys } from './saveKeys.ts'
import type { GuardedClose } from './useGuardedClose.ts'

type SaveActionsProps = {
  guard: GuardedClose
  save: () => void
  saveLabel?: string
  disabled?: boolean
  /** Saves as well, and goes on. */
  next?: { name: string; act: () => void } | undefined
  /** Rarer actions, at the left. */
  children?: ReactNode
}

/** The buttons of a form in a dialog; in their place the question whether what was written is to be thrown away. */
export function SaveActions({ guard, save, saveLabel, disabled, next, children }: SaveActionsProps) {
  const { t } = useTranslation()
  if (guard.isAsking)
    return (
      <AskActions
        text={t('question.discardTitle')}
        keep={t('question.keepEditing')}
        onKeep={guard.keep}
        act={t('question.discard')}
        onAct={guard.discard}
      />
    )
  return (
    <>
      {children}
      <span className="mr-auto self-center text-sm text-muted max-sm:hidden">
        {t('question.saveHint', { keys: saveKeys })}
        {next && ` · ${t('question.saveAndNextHint', { keys: nextKeys })}`}
      </span>
      <Button onClick={guard.close}>{t('common.cancel')}</Button>
      {next && (
        <Button disabled={disabled} onClick={next.act}>
          {next.name}
        </Button>
      )}
      <Button look="primary" disabled={disabled} onClick={save}>
        {saveLabel ?? t('common.save')}
      </Button>
    </>
  )
}
