import { useTranslation } from 'react-i18next'
import type { CountByType, QuestionType } from '../../../src-main/contract/questionTypes.ts'

export const questionTypes = [
  'single',
  'multiple',
  'trueFalse',
  'fillIn',
  'shortAnswer',
] as const satisfies readonly QuestionType[]

/** "12 single", "3 multiple" ...: the types that are there, in their usual order. */
export function useCountWords(): (counts: CountByType) => string[] {
  const { t } = useTranslation()
  return (counts) =>
    questionTypes.filter((type) => counts[type] > 0).map((type) => t(`counts.${type}`, { count: counts[type] }))
}
