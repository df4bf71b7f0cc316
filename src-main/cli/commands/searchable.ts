import { resolve } from 'node:path'
import { searchableFile } from '../../app/searchableFile.ts'
import { startReader } from '../../plainNode/projectPorts.ts'
import { UsageError } from '../usage.ts'
import type { Command } from './Command.ts'
import { pagesOption } from './pagesOption.ts'
import { readNamedFile } from './readNamedFile.ts'
import { reportPage } from './reportPage.ts'
import { writeWhole } from './writeWhole.ts'

export const searchable: Command = {
  options: { out: { type: 'string' }, pages: { type: 'string' }, json: { type: 'boolean' } },
  files: [1, 1],
  async run([path = ''], values, print) {
    if (typeof values.out !== 'string' || values.out === '') throw new UsageError('--out FILE is needed.')
    const out = resolve(values.out)
    const wants = pagesOption(values.pages)
    const { name, bytes } = await readNamedFile(path)
    const made = await searchableFile(startReader, name, bytes, { wants, report: reportPage })
    await writeWhole(out, made.bytes)
    const size = made.bytes.length
    print(
      values.json
        ? JSON.stringify({ file: out, pages: made.pages, size })
        : `${out}: ${made.pages} pages read from their pictures, ${size} bytes`,
    )
    return 0
  },
}
