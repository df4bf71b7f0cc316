import { cpSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import { TestLibrary } from './TestLibrary.ts'

const questions = [
  ['Explain what osmosis does in a cell of a plant', 'Water diffuses. The membrane is semipermeable.'],
  ['Explain why the sky of a clear day looks blue', 'Air scatters light. Short wavelengths are scattered most.'],
  ['Describe how a vaccine protects a body', 'Antibodies are made. Memory remains.'],
] as const

export const wordsBankText = `Short answer questions\n${questions
  .map(([stem, reference], at) => `${at + 1}. Short answer: ${stem}?\nAnswer: ${reference}\n`)
  .join('\n')}`

/** Answers that make both points, one and none of them. */
export const answersInWords = {
  full: 'Water diffuses through it. It is semipermeable, as skin is.',
  half: 'It is semipermeable.',
  none: 'Plants are green.',
}

/** One answer a question that makes both points, one of them, none. */
export const answersInTurn = [answersInWords.full, 'Some wavelengths dominate.', answersInWords.none]

/** A closed library with the bank in it, to be copied: importing is not what most tests are about. */
export async function wordsTemplate(): Promise<TestLibrary> {
  const library = new TestLibrary()
  await library.importText(wordsBankText, { newBank: 'Words' })
  await library.close()
  return library
}

export function copyOf(template: TestLibrary): TestLibrary {
  const library = new TestLibrary()
  cpSync(template.dataDir, library.dataDir, { recursive: true })
  return library
}

/** A session over the only bank there is. */
export async function startOnly(library: TestLibrary): Promise<{ bankId: number; sessionId: number }> {
  const [bank] = await library.ask('banks.list', undefined)
  const bankId = bank?.id ?? 0
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  return { bankId, sessionId: id }
}

export const answerInWords = (library: TestLibrary, sessionId: number, text: string, index = 0): Promise<AttemptView> =>
  library.ask('practice.answer', { sessionId, index, response: { kind: 'text', text }, durationMs: 1000 })

export async function attemptOf(library: TestLibrary, sessionId: number, index = 0): Promise<AttemptView> {
  const { attempt } = await library.ask('practice.question', { sessionId, index })
  if (attempt) return attempt
  throw new Error(`Question ${index} of session ${sessionId} has not been answered.`)
}

/** The attempt as soon as it is as wanted. */
export async function untilAttempt(
  library: TestLibrary,
  sessionId: number,
  isWanted: (attempt: AttemptView) => boolean,
  index = 0,
): Promise<AttemptView> {
  for (;;) {
    const attempt = await attemptOf(library, sessionId, index)
    if (isWanted(attempt)) return attempt
    await setTimeout(10)
  }
}

export const isGraded = ({ verdict }: AttemptView) => verdict !== 'ungraded'
export const isStuck = ({ pending }: AttemptView) => pending?.state === 'waiting' || pending?.state === 'failed'
