import { useTranslation } from 'react-i18next'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'

/** Says of a line that nothing could read it. */
export function UnresolvedWord({ line }: { line: DeskLine | undefined }) {
  const { t } = useTranslation()
  if (line?.kind !== 'unresolved' || line.text === '') return null
  return (
    <span className="shrink-0 text-xs leading-5 font-medium whitespace-nowrap text-warn">
      {t('imports.ledgerKinds.unresolved')}
    </span>
  )
}
