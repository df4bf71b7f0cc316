import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { extract } from '../../src-main/documents/extract.ts'
import type { Measure } from './Measure.ts'
import { beside } from './watched.ts'

const corpus = process.env.QQUIZ_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus')

const hasTextLayer = (path: string) =>
  spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout.trim().length > 500

/** PDF text with positions, beside `pdftotext -layout` on the same file; nothing to measure where either is missing. */
export async function benchPdf(): Promise<Measure[]> {
  const hasReference = spawnSync('pdftotext', ['-v']).status === 0
  const files = existsSync(corpus) ? globSync('**/*.pdf', { cwd: corpus }).map((file) => join(corpus, file)) : []
  if (!hasReference || files.length === 0) {
    console.log('SKIPPED: PDF beside pdftotext: pdftotext (poppler-utils) or the corpus is missing.')
    return []
  }
  const dir = mkdtempSync(join(tmpdir(), 'qquiz-bench-'))
  try {
    const measures: Measure[] = []
    for (const path of files.filter(hasTextLayer)) {
      const bytes = new Uint8Array(readFileSync(path))
      const copy = join(dir, 'bench.pdf')
      writeFileSync(copy, bytes)
      measures.push(
        await beside(
          { name: `PDF text, ${basename(path)}`, ratioBound: 3 },
          () => extract(bytes.slice(), basename(path)),
          { what: 'pdftotext', run: () => spawnSync('pdftotext', ['-layout', copy, join(dir, 'bench.txt')]) },
        ),
      )
    }
    return measures
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
