import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layout } from './layout.ts'

/** The same documents as other programs save them; needs LibreOffice. */
function converted(from: Layout, format: string, filter?: string): Layout {
  const folder = mkdtempSync(join(tmpdir(), 'layouts-'))
  try {
    writeFileSync(join(folder, 'document.docx'), from.body)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter ?? format,
        '--outdir',
        folder,
        join(folder, 'document.docx'),
      ],
      { stdio: 'ignore' },
    )
    return {
      ...from,
      name: from.name.replace(/docx$/, format),
      body: new Uint8Array(readFileSync(join(folder, `document.${format}`))),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
export async function word97(made: Layout[]): Promise<Layout[]> {
  const find = (name: string) => made.find((layout) => layout.name === name) as Layout
  return [
    converted(find('wd-highlight-one-line.docx'), 'rtf'),
    converted(find('wd-automatic-numbers-letters.docx'), 'rtf'),
    converted(find('wd-automatic-sections.docx'), 'odt'),
    converted(find('wd-red-option.docx'), 'odt'),
    converted(find('wd-key-table.docx'), 'doc'),
    converted(find('wd-two-columns.docx'), 'pdf'),
    converted(find('wd-red-option.docx'), 'pdf'),
    converted(find('wd-key-table.docx'), 'pdf'),
    converted(find('wd-table-of-questions.docx'), 'pdf'),
    converted(find('wd-automatic-numbers-letters.docx'), 'doc'),
    converted(find('wd-soft-line-breaks.docx'), 'html'),
  ]
}
