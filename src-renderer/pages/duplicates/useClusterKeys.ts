import { useKeysInTurn } from '../../components/useKeysInTurn.ts'

export type ClusterActs = {
  next: () => void
  previous: () => void
  merge: () => void
  keep: () => void
  ignore: () => void
  /** Which one stays, from 0. */
  choose: (at: number) => void
}

function actOf({ key, ctrlKey, metaKey }: KeyboardEvent, acts: ClusterActs): (() => void) | undefined {
  if (ctrlKey || metaKey) return undefined
  if (/^[1-9]$/.test(key)) return () => acts.choose(Number(key) - 1)
  switch (key.toLowerCase()) {
    case 'n':
      return acts.next
    case 'p':
      return acts.previous
    case 'm':
      return acts.merge
    case 'k':
      return acts.keep
    case 'i':
      return acts.ignore
    default:
      return undefined
  }
}

/** The keys of the page of duplicates; in a dialog they are the dialog's. */
export function useClusterKeys(isBusy: boolean, acts: ClusterActs): void {
  const isInDialog = ({ target }: KeyboardEvent) =>
    target instanceof Element && target.closest('[role=dialog]') !== null
  useKeysInTurn({ isBusy, actOf: (event) => (isInDialog(event) ? undefined : actOf(event, acts)) })
}
