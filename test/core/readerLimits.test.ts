import { expect, test } from 'vitest'
import { readInWorker } from '../../src-main/imports/readInWorker.ts'

const worker = (name: string) => new URL(`../support/workers/${name}.ts`, import.meta.url)
const request = { kind: 'extract' as const, name: 'a.txt', bytes: new Uint8Array([65]) }

test('a document that takes for ever is given up at the time limit, and the thread is gone', async () => {
  const reading = readInWorker(worker('endless'), request, undefined, { memoryMb: 64, timeoutMs: 500 })
  await expect(reading).rejects.toMatchObject({ code: 'EXTRACTION_TIMEOUT' })
})

test('a document that takes all memory ends its thread, not the program', async () => {
  const reading = readInWorker(worker('greedy'), request, undefined, { memoryMb: 32, timeoutMs: 60_000 })
  await expect(reading).rejects.toMatchObject({ code: 'EXTRACTION_MEMORY' })
})

test('a reader that ends without a result is a fault, not a wait for ever', async () => {
  const reading = readInWorker(worker('crashing'), request, undefined, { memoryMb: 64, timeoutMs: 60_000 })
  await expect(reading).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' })
})

test('reading ends at once when it is cancelled', async () => {
  const abort = new AbortController()
  const reading = readInWorker(worker('endless'), request, abort.signal, { memoryMb: 64, timeoutMs: 60_000 })
  abort.abort(new Error('cancelled'))
  await expect(reading).rejects.toThrow('cancelled')
})
