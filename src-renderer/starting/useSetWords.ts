import { useTranslation } from 'react-i18next'
import type { PracticeScope, QuestionFilter } from '../../src-main/contract/practiceCalls.ts'

type NarrowedSet = { scope?: PracticeScope | undefined; filter?: QuestionFilter | undefined }

/** What a set of questions is narrowed to, part by part; none for all questions. */
export function useSetWords(): (set: NarrowedSet) => string[] {
  const { t } = useTranslation()
  return ({ scope = 'all', filter = {} }) => {
    const { types = [], sections = [], tags = [], reasons = [], text } = filter
    return [
      ...(scope === 'all' ? [] : [t(`starting.scopes.${scope}`)]),
      ...sections.map((section) => section || t('exams.editor.noSection')),
      ...types.map((type) => t(`types.${type}`)),
      ...tags,
      ...reasons.map((reason) => t(`mistakes.reasons.${reason}`)),
      ...(text ? [t('exams.set.searched', { text })] : []),
    ]
  }
}
