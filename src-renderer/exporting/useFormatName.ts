import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../src-main/contract/exportCalls.ts'

/** What is called the same in every language. */
const ownNames: Record<Exclude<ExportFormat, 'html' | 'qquiz'>, string> = {
  docx: 'Word',
  pdf: 'PDF',
  kaoshibao: '考试宝',
  motibang: '磨题帮',
  xiaobao: '小包搜题',
  anki: 'Anki',
  moodle: 'Moodle XML',
  qti: 'QTI 2.1',
  gift: 'GIFT',
  aiken: 'Aiken',
  csv: 'CSV',
  markdown: 'Markdown',
  json: 'JSON',
}

export function useFormatName(): (format: ExportFormat) => string {
  const { t } = useTranslation()
  return (format) => (format === 'html' || format === 'qquiz' ? t(`exporting.formats.${format}`) : ownNames[format])
}
