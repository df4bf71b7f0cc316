import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-main/contract/faults.ts'
import { maxFileBytes } from '../../src-main/contract/limits.ts'
import type { FaultText } from '../i18n/enFaults.ts'
import { useFormat } from './useFormat.ts'

/** Title and advice for a fault, by its code alone: the host's own message is for logs. */
export function useFaultText(): (fault: Fault) => FaultText {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ code }) => ({
    title: t(`faults.${code}.title`),
    todo: t(`faults.${code}.todo`, { limit: format.size(maxFileBytes) }),
  })
}
