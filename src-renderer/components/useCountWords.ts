import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../src-main/contract/choices.ts'
import type { CountByType } from '../../src-main/contract/questionTypes.ts'

/** "12 single", "3 multiple" ...: the types that are there, in their usual order. */
export function useCountWords(): (counts: CountByType) => string[] {
  const { t } = useTranslation()
  return (counts) =>
    questionTypes.filter((type) => counts[type] > 0).map((type) => t(`counts.${type}`, { count: counts[type] }))
}
