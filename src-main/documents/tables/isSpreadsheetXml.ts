import type { UnknownFile } from '../UnknownFile.ts'

/** A workbook as Excel 2003 wrote it in XML. */
export const isSpreadsheetXml = ({ head }: UnknownFile): boolean =>
  /^\s*<\?xml[^>]*>[\s\S]{0,400}<(?:\w+:)?Workbook\b/.test(head.slice(0, 2000))
