import { useKeysInTurn } from '../../components/useKeysInTurn.ts'

export type RenewalActs = {
  next: () => void
  previous: () => void
  take: () => void
  keep: () => void
  takeAll: () => void
  keepAll: () => void
  apart: () => void
  nextKind: () => void
  previousKind: () => void
  apply: () => void
  help: () => void
}

const letters: Readonly<Record<string, keyof RenewalActs>> = {
  n: 'next',
  p: 'previous',
  t: 'take',
  k: 'keep',
  x: 'apart',
  ']': 'nextKind',
  '[': 'previousKind',
  '?': 'help',
}

const shifted: Readonly<Record<string, keyof RenewalActs>> = { t: 'takeAll', k: 'keepAll' }

function actOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, acts: RenewalActs): (() => void) | undefined {
  if (ctrlKey || metaKey) return key === 'Enter' ? acts.apply : undefined
  // by the key that is held, not by the case: that may be locked
  const letter = key.toLowerCase()
  const name = (shiftKey && shifted[letter]) || letters[letter]
  return name && acts[name]
}

/** The keys of the changes of a renewal; in a dialog they are the dialog's. */
export function useRenewalKeys(isBusy: boolean, acts: RenewalActs): void {
  const isInDialog = ({ target }: KeyboardEvent) =>
    target instanceof Element && target.closest('[role=dialog]') !== null
  useKeysInTurn({ isBusy, actOf: (event) => (isInDialog(event) ? undefined : actOf(event, acts)) })
}
