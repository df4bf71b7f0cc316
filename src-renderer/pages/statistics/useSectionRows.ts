import { useTranslation } from 'react-i18next'
import type { SectionCount } from '../../../src-main/contract/statisticsCalls.ts'
import type { NamedCount } from './AccuracyTable.tsx'

/** Sections with the bank they are of, where there are several. */
export function useSectionRows(isOneBank: boolean) {
  const { t } = useTranslation()
  return (sections: readonly SectionCount[]): NamedCount<SectionCount>[] =>
    sections.map((count) => ({
      key: `${count.bankId} ${count.section}`,
      name: count.section ?? t('statistics.noSection'),
      note: isOneBank ? undefined : count.bankName,
      count,
    }))
}
