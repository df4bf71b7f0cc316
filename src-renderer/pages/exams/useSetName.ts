import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../src-main/contract/calls.ts'

const longest = 120

/** What an exam over a set is called: by what narrows the set. */
export function useSetName({ scope = 'all', filter = {} }: CallInput<'practice.count'>): string {
  const { t } = useTranslation()
  const { types = [], sections = [], tags = [], reasons = [], text } = filter
  const parts = [
    ...(scope === 'all' ? [] : [t(`starting.scopes.${scope}`)]),
    ...sections,
    ...types.map((type) => t(`types.${type}`)),
    ...tags,
    ...reasons.map((reason) => t(`mistakes.reasons.${reason}`)),
    ...(text ? [t('exams.set.searched', { text })] : []),
  ]
  const name = parts.join(' · ') || t('exams.editor.defaultName')
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
