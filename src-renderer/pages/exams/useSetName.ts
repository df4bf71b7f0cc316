import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../src-main/contract/calls.ts'
import { useSetWords } from '../../components/useSetWords.ts'

const longest = 120

/** What an exam over a set is called: by what narrows the set. */
export function useSetName(set: CallInput<'practice.count'>): string {
  const { t } = useTranslation()
  const name = useSetWords()(set).join(' · ') || t('exams.editor.defaultName')
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
