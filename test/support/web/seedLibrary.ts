import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { vi } from 'vitest'
import type { Response } from '../../../src-main/contract/questionTypes.ts'
import { callHost } from './callHost.ts'
import { dropFiles } from './dropFiles.ts'

const samples = {
  zh: ['knowledge-zh.md', 'driving-zh.docx', 'computing-zh.txt'],
  en: ['computing-en.md', 'first-aid-en.docx', 'geography-en.txt'],
}

export const sampleFile = (name: string): Promise<Uint8Array> => readFile(`samples/${name}`)

/** Waits until so many imports are finished, well or badly. */
export async function importsOver(page: Page, count: number): Promise<void> {
  const areOver = async () => {
    const imports = await callHost(page, 'imports.list', {})
    return imports.filter((entry) => ['done', 'failed', 'cancelled'].includes(entry.state)).length === count
  }
  await vi.waitUntil(areOver, { timeout: 30_000, interval: 50 })
}

const anyResponse = (type: string, blanks: number): Response => {
  if (type === 'trueFalse') return { kind: 'truth', value: true }
  if (type === 'fillIn') return { kind: 'blanks', blanks: Array.from({ length: Math.max(1, blanks) }, () => '？') }
  if (type === 'shortAnswer') return { kind: 'text', text: '…' }
  return { kind: 'options', labels: ['A'] }
}

/** Answers the first questions of a bank without much thought, so that some are right and some wrong. */
async function answerSome(page: Page, bankId: number, count: number): Promise<void> {
  const session = await callHost(page, 'practice.start', { bankIds: [bankId] })
  for (let index = 0; index < Math.min(count, session.total); index += 1) {
    const { type, blanks } = await callHost(page, 'practice.question', { sessionId: session.id, index })
    const response = anyResponse(type, blanks)
    await callHost(page, 'practice.answer', { sessionId: session.id, index, response, durationMs: 1000 })
    await callHost(page, 'practice.move', { sessionId: session.id, position: index })
  }
}

/** Answers a question of a mock exam without much thought. */
export async function answerExam(page: Page, sessionId: number, index: number): Promise<void> {
  const { type, blanks } = await callHost(page, 'exams.question', { sessionId, index })
  const draft = anyResponse(type, blanks)
  await callHost(page, 'exams.answer', { sessionId, index, draft, spentMs: 7000 + 4000 * index })
}

/** A library as it is after a few days: three banks, one in the middle of a practice, a file that could not be read. */
export async function seedLibrary(page: Page, language: 'zh' | 'en'): Promise<{ bankId: number }> {
  for (const name of samples[language]) await callHost(page, 'imports.addSample', { name })
  const empty = { name: language === 'zh' ? '期末复习.docx' : 'Revision.docx', bytes: Buffer.from('PK\u0003\u0004?') }
  await dropFiles(page, [empty])
  const imports = await callHost(page, 'imports.list', {})
  await importsOver(page, imports.length)
  const banks = await callHost(page, 'banks.list')
  const [first, second] = samples[language].map(
    (name) => imports.find((entry) => entry.document.name === name)?.bank.id,
  )
  if (first === undefined || second === undefined) throw new Error(`The samples made no banks: ${banks.length}`)
  await answerSome(page, second, 7)
  return { bankId: first }
}
