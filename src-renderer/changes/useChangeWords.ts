import { useTranslation } from 'react-i18next'
import type { ChangeDetail, ChangeKind, ChangeView } from '../../src-main/contract/changeCalls.ts'
import { changeKinds } from '../../src-main/contract/choices.ts'
import type { Fault } from '../../src-main/contract/faults.ts'

type Named = { kind: ChangeKind; detail: ChangeDetail }

/** Returns what a change is called in the language of the page. */
export function useChangeWords(): (change: Named | ChangeView) => string {
  const { t } = useTranslation()
  return ({ kind, detail: { count = 1, name = '', to = '' } }) => t(`changes.kinds.${kind}`, { count, name, to })
}

const isKind = (kind: unknown): kind is ChangeKind => changeKinds.some((known) => known === kind)

/** Returns why a change cannot be undone or redone; undefined for other faults. */
export function useBlockedWords(): (fault: Fault) => string | undefined {
  const { t } = useTranslation()
  const words = useChangeWords()
  return ({ code, details = {} }) => {
    if (code !== 'CHANGE_BLOCKED') return undefined
    const { reason, kind, count, name, to } = details
    if (reason === 'answered') return t('changes.answered', { count: Number(count) })
    if (!isKind(kind)) return t('changes.something')
    const detail = {
      ...(typeof count === 'number' && { count }),
      ...(typeof name === 'string' && { name }),
      ...(typeof to === 'string' && { to }),
    }
    return t('changes.newer', { what: words({ kind, detail }) })
  }
}
