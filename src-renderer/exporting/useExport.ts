import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../src-main/contract/exportCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { notify } from '../components/Toaster.tsx'
import { fetchFile } from './fetchFile.ts'

const reasons = ['questionsOfType', 'questionsWithoutAnswer', 'options', 'pictures', 'texts', 'missingFiles'] as const

/** Makes the file, hands it to the person and says what it could not hold. */
export function useExport(onDone: () => void) {
  const { t } = useTranslation()
  const told = ({ name, leftOut }: ExportResult) => {
    const lost = reasons.flatMap((reason) => {
      const count = leftOut[reason] ?? 0
      return count > 0 ? [t(`exporting.leftOut.${reason}`, { count })] : []
    })
    notify({ title: t('exporting.done'), text: [name, ...lost].join('\n') })
  }
  return useAction('exports.save', (result) => {
    if (result.address === null && !result.saved) return
    if (result.address !== null) fetchFile(result.address, result.name.endsWith('.html'))
    told(result)
    onDone()
  })
}
