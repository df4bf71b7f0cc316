import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { addAttemptTx, recordGradeTx } from '../../../src-main/attempts/attempts.ts'
import { recordChange } from '../../../src-main/changes/recordChange.ts'
import { addDays, beginOf, dayAt } from '../../../src-main/contract/days.ts'
import { mistakeReasons } from '../../../src-main/contract/mistakeReasons.ts'
import type { GradedVerdict, Key, Response } from '../../../src-main/contract/questionTypes.ts'
import { inTransaction, openDatabase, type Tx } from '../../../src-main/db/openDatabase.ts'
import { annotateTx } from '../../../src-main/questions/annotations.ts'
import { root } from '../run/runCommand.ts'

type Question = { id: number; type: string; options: string; key: string | null }

/** Numbers that look like chance and are the same each time. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

const scores = { correct: 1, partial: 0.5, incorrect: 0 }

function responseOf(question: Question, isRight: boolean): Response {
  const key = question.key === null ? null : (JSON.parse(question.key) as Key)
  const labels = (JSON.parse(question.options) as { label: string }[]).map(({ label }) => label)
  if (key?.kind === 'truth') return { kind: 'truth', value: key.value === isRight }
  if (labels.length === 0) return { kind: 'text', text: '…' }
  const right = key?.kind === 'options' ? key.labels : []
  return {
    kind: 'options',
    labels: isRight ? [...right] : labels.filter((label) => !right.includes(label)).slice(0, 1),
  }
}

function answerTx(tx: Tx, question: Question, at: number, verdict: GradedVerdict, durationMs: number) {
  const response = responseOf(question, verdict === 'correct')
  const attempt = addAttemptTx(tx, { questionId: question.id, response, durationMs }, at)
  recordGradeTx(tx, attempt, { verdict, score: scores[verdict], gradedBy: 'self' }, at)
}

const verdictOf = (chance: number, skill: number): GradedVerdict =>
  chance < skill ? 'correct' : chance < skill + 8 ? 'partial' : 'incorrect'

/** Eight months of study in a library that has questions: some days off, slowly better, with reviews, cards and an exam ahead. */
export async function seedStudy(dataDir: string, now: number): Promise<void> {
  const backupsDir = join(dataDir, 'backups')
  const db = openDatabase({
    file: join(dataDir, 'library.sqlite'),
    migrationsDir: join(root, 'drizzle'),
    backupsDir,
    now,
  })
  db.$client.pragma('synchronous = OFF') // nothing here outlives the test
  const next = numbers(7)
  const questions = db.all<Question>(sql`SELECT id, type, options, key FROM question ORDER BY id`)
  const today = dayAt(now)
  const studyTx = (tx: Tx, ago: number) => {
    const begin = beginOf(addDays(today, -ago))
    for (let count = 2 + next(7); count > 0; count--) {
      const index = next(questions.length)
      const question = questions[index]
      const at = Math.min(now, begin + 5 * 3_600_000 + count * 60_000)
      if (question)
        answerTx(tx, question, at, verdictOf(next(100), 55 + (240 - ago) / 10 - (index % 5) * 6), 4000 + next(40_000))
    }
  }
  for (let ago = 240; ago >= 0; ago--)
    if (ago <= 6 || next(10) > 2) {
      inTransaction(db, (tx) => studyTx(tx, ago))
      await setTimeout(5) // the program over the same library gets its turn
    }
  const mistakes = db.all<{ id: number }>(
    sql`SELECT question_id AS id FROM mistake WHERE left_at IS NULL ORDER BY last_wrong_at DESC`,
  )
  recordChange(db, { kind: 'annotate' }, now, (tx) => {
    for (const [index, { id }] of mistakes.entries())
      if (index % 2 === 0) annotateTx(tx, { id, mistakeReason: mistakeReasons[index % mistakeReasons.length] }, now)
    tx.run(sql`
      INSERT OR IGNORE INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
      SELECT question_id, bank_id, 1 + question_id * 7 % 60, 5, ${now} + (question_id * 11 % 36 - 4) * 86400000,
        ${now} - question_id % 9 * 86400000, 2, 0 FROM progress`)
    tx.run(sql`
      INSERT INTO bank_plan (bank_id, exam_day, minutes_a_day, created_at, updated_at)
      SELECT id, ${addDays(today, 24)}, 30, ${now}, ${now} FROM bank ORDER BY id LIMIT 1`)
  })
  db.$client.close()
}
