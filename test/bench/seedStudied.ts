import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { recordChange } from '../../src-main/changes/recordChange.ts'
import { openDatabase } from '../../src-main/db/openDatabase.ts'
import { root } from '../support/run/runCommand.ts'

/** `n(i)` counts from 1 to this. */
const counted = (count: number) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)

/** A third of the answers is wrong; the first half of the questions was answered. */
const statements = (questions: number, attempts: number) => [
  `INSERT INTO bank (id, uid, name, created_at) VALUES (1, 'bank', 'Bench', ${start})`,
  `${counted(questions)} INSERT INTO question
     (id, uid, bank_id, content_hash, number, type, stem, options, key, explanation, section, confidence, issues, images, created_at, updated_at)
   SELECT i, 'q' || i, 1, 'h' || i, i, 'single', 'Question ' || i || ' asks what number ' || i || ' is called in a long sentence of some words.',
     '[{"label":"A","text":"the first of them"},{"label":"B","text":"one of the others"},{"label":"C","text":"a third one"},{"label":"D","text":"none that is known"}]',
     '{"kind":"options","labels":["B"]}', 'It is so because of what stands in chapter ' || i || '.', 'Chapter ' || (i / 500), 1, '[]', '[]', ${start}, ${start} FROM n`,
  `${counted(attempts)} INSERT INTO attempt (id, uid, question_id, response, duration_ms, created_at)
   SELECT i, 'a' || i, 1 + i % ${questions / 2}, iif(i % 3 = 0, '{"kind":"options","labels":["A"]}', '{"kind":"options","labels":["B"]}'), 9000, ${start} + i * 1000 FROM n`,
  `INSERT INTO grade (uid, attempt_id, verdict, score, graded_by, created_at)
   SELECT 'g' || id, id, iif(id % 3 = 0, 'incorrect', 'correct'), id % 3 > 0, 'rule', created_at FROM attempt`,
  `INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, score, duration_ms, day, created_at)
   SELECT a.id, q.id, 1, q.type, q.section, iif(a.id % 3 = 0, 'incorrect', 'correct'), a.id % 3 > 0, duration_ms,
     date(a.created_at / 1000, 'unixepoch'), a.created_at FROM attempt a JOIN question q ON q.id = a.question_id`,
  `INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict)
   SELECT question_id, 1, count(*), max(attempt_id), iif(max(attempt_id) % 3 = 0, 'incorrect', 'correct') FROM outcome GROUP BY question_id`,
  `INSERT INTO mistake (question_id, times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id)
   SELECT question_id, count(*), 0, max(created_at), max(attempt_id) FROM outcome WHERE verdict = 'incorrect' GROUP BY question_id`,
  `INSERT INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
   SELECT question_id, 1, 5, 1 + question_id % 9, ${start} + question_id % 400 * ${day}, ${start}, attempts, 1 FROM progress`,
  `INSERT INTO review (uid, question_id, attempt_id, rating, rated_by, reviewed_at, created_at)
   SELECT 'r' || id, question_id, id, iif(id % 3 = 0, 1, 3), 'rule', created_at, created_at FROM attempt`,
  `${counted(questions / 50)} INSERT INTO annotation (question_id, bookmarked_at, updated_at) SELECT i * 50, ${start}, ${start} FROM n`,
  `${counted(questions / 20)} INSERT INTO question_tag (question_id, tag) SELECT i * 20, 'tag ' || i % 30 FROM n`,
]

/** Fills a new library with a bank that was studied for long. */
export function seedStudied(dataDir: string, { questions, attempts }: { questions: number; attempts: number }): void {
  const db = openDatabase({
    file: join(dataDir, 'library.sqlite'),
    migrationsDir: join(root, 'drizzle'),
    backupsDir: join(dataDir, 'backups'),
    now: start,
  })
  recordChange(db, { kind: 'import' }, start, (tx) => {
    for (const statement of statements(questions, attempts)) tx.run(sql.raw(statement))
  })
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
}
