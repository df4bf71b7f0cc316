import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '../../src-main/contract/faults.ts'
import { memoryOf } from '../../src-main/imports/reader/memoryOf.ts'
import { Readers } from '../../src-main/imports/reader/Readers.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../src-main/plainNode/forkReader.ts'
import { hostileDocuments, nestedForms } from '../support/documents/hostileDocuments.ts'

let pid: number | undefined
const readers = new Readers((how) => {
  const process = forkReader(pathToFileURL(headlessProgram('readerProcess')), how)
  pid = process.pid
  return process
})
afterAll(() => readers.close())

async function read(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { source } = await readers.extract(name, { bytes }, bytes.length)
    const { recognised } = await readers.read({ kind: 'recognise', source }, { extent: source.length })
    return recognised > 0 ? 'read' : 'without questions'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

test.each(hostileDocuments)(
  '$what ($name) ends in seconds and within 1.5 GB, in questions or a true fault',
  async (it) => {
    const bytes = it.make()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(pid) ?? 0)
    }, 20)
    const startedAt = performance.now()
    const end = await read(it.name, bytes)
    clearInterval(watch)
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    expect(most).toBeLessThan(1.5e9)
    if (it.isRead) expect(['read', 'without questions']).toContain(end)
    else expect(end).toMatch(/^(?:DOCUMENT_DAMAGED|EXTRACTION_MEMORY|without questions)$/)
  },
)

test('groups of forms that draw groups in a PDF end when their time is over', async () => {
  const bytes = nestedForms('/Group << /S /Transparency >>')
  const limits = { memoryMb: 1400, cpuMs: 1500, idleMs: 60_000, timeoutMs: 60_000 }
  const reading = readers.read({ kind: 'extract', name: 'a.pdf', bytes }, { extent: bytes.length, limits })
  await expect(reading).rejects.toMatchObject({ code: 'EXTRACTION_TIMEOUT' })
})
