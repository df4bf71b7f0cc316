import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { recordChange } from '../../../src-main/changes/recordChange.ts'
import { openDatabase } from '../../../src-main/db/openDatabase.ts'
import { bankImport } from '../../../src-main/db/schema/question.ts'
import { contentHash } from '../../../src-main/questions/contentHash.ts'
import { saveQuestionsTx } from '../../../src-main/questions/saveQuestions.ts'
import { addJobTx } from '../../../src-main/queue/jobs.ts'
import type { RecognisedQuestion } from '../../../src-main/recognition/RecognisedQuestion.ts'
import { root } from '../run/runCommand.ts'

// A process that saves questions into a bank whenever it is told to: `{ bankId, numbers }`; answers `{ added }`.

const dataDir = process.argv[2] ?? ''
const db = openDatabase({
  file: join(dataDir, 'library.sqlite'),
  migrationsDir: join(root, 'drizzle'),
  backupsDir: join(dataDir, 'backups'),
  now: Date.now(),
})

const question = (number: number): RecognisedQuestion & { contentHash: string } => {
  const words = { stem: `What is question ${number}?`, options: [{ label: 'A', text: `answer ${number}` }] }
  return {
    ...words,
    number: String(number),
    type: 'single',
    key: null,
    explanation: null,
    section: null,
    confidence: 1,
    issues: [],
    source: { blocks: [number, number], fields: {} },
    images: [],
    contentHash: contentHash(words),
  }
}

function addImport(bankId: number): { id: number; bankId: number } {
  return recordChange(db, { kind: 'import' }, Date.now(), (tx) => {
    const { id: jobId } = addJobTx(tx, { kind: 'race', payload: {}, stage: 'saving' }, Date.now())
    const values = { uid: randomUUID(), bankId, documentId: 1, jobId, name: 'race', createdAt: Date.now() }
    return tx.insert(bankImport).values(values).returning().get()
  })
}

process.on('message', ({ bankId, numbers }: { bankId: number; numbers: number[] }) => {
  const row = addImport(bankId)
  for (let from = 0; from < numbers.length; from += 5) {
    const questions = numbers.slice(from, from + 5).map(question)
    recordChange(db, { kind: 'import' }, Date.now(), (tx) =>
      saveQuestionsTx(tx, { row, questions, firstOrdinal: from }, Date.now()),
    )
  }
  process.send?.('saved')
})
process.send?.('ready')
