import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import { addAttemptTx, getAttemptRow, recordGradeTx } from '../../../src-main/attempts/attempts.ts'
import { recordChange } from '../../../src-main/changes/recordChange.ts'
import type { GradedVerdict, QuestionType } from '../../../src-main/contract/questionTypes.ts'
import { type Db, inTransaction, openDatabase, type Tx } from '../../../src-main/db/openDatabase.ts'
import { root } from '../run/runCommand.ts'
import { putEmptyLibrary } from './emptyLibrary.ts'

type Question = { id: number; bankId: number; type?: QuestionType; section?: string | null }

const scores = { correct: 1, partial: 0.5, incorrect: 0 }

/** A database of its own, with questions whose history the test writes: any time, any verdict. */
export class History {
  readonly #dir = mkdtempSync(join(tmpdir(), 'qquiz-history-'))
  readonly db: Db

  constructor(banks: readonly string[], questions: readonly Question[]) {
    putEmptyLibrary(this.#dir)
    const file = join(this.#dir, 'library.sqlite')
    const backupsDir = join(this.#dir, 'backups')
    this.db = openDatabase({ file, migrationsDir: join(root, 'drizzle'), backupsDir, now: 0 })
    this.db.$client.pragma('synchronous = OFF') // nothing here outlives the test
    recordChange(this.db, { kind: 'import' }, 0, (tx) => {
      for (const [index, name] of banks.entries())
        tx.run(sql`INSERT INTO bank (id, uid, name, created_at) VALUES (${index + 1}, ${name}, ${name}, 0)`)
      for (const { id, bankId, type = 'single', section = null } of questions)
        tx.run(sql`
          INSERT INTO question (id, uid, bank_id, content_hash, type, stem, options, section, confidence, issues, images,
            created_at, updated_at)
          VALUES (${id}, ${String(id)}, ${bankId}, ${String(id)}, ${type}, ${`Question ${id}`}, '[]', ${section}, 1, '[]', '[]', 0, 0)`)
    })
  }

  /** One answer, graded unless `verdict` is left out. Returns the attempt. */
  answer(questionId: number, at: number, verdict?: GradedVerdict, durationMs = 1000): number {
    return inTransaction(this.db, (tx) => {
      const response = { kind: 'text' as const, text: '' }
      const attempt = addAttemptTx(tx, { questionId, response, durationMs }, at)
      if (verdict) this.#grade(tx, attempt, verdict, at)
      return attempt.id
    })
  }

  grade(attemptId: number, verdict: GradedVerdict, at: number): void {
    inTransaction(this.db, (tx) => this.#grade(tx, getAttemptRow(tx, attemptId), verdict, at))
  }

  #grade(tx: Tx, attempt: Parameters<typeof recordGradeTx>[1], verdict: GradedVerdict, at: number) {
    recordGradeTx(tx, attempt, { verdict, score: scores[verdict], gradedBy: 'self' }, at)
  }

  /** Changes the library by SQL of the test's own. */
  change(statement: SQL): void {
    recordChange(this.db, { kind: 'setQuestions' }, 0, (tx) => tx.run(statement))
  }

  /** Reads the answer of a question in study mode. */
  read(questionId: number, at: number): void {
    const uid = `${questionId} ${at}`
    this.db.run(sql`
      INSERT INTO session (uid, mode, scope, "order", created_at, used_at) VALUES (${uid}, 'study', 'all', 'sequential', ${at}, ${at})`)
    this.db.run(sql`
      INSERT INTO session_question (session_id, ordinal, question_id, seen_at)
      SELECT id, 0, ${questionId}, ${at} FROM session WHERE uid = ${uid}`)
  }

  remove(): void {
    this.db.$client.close()
    rmSync(this.#dir, { recursive: true, force: true })
  }
}
