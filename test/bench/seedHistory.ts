import Database from 'better-sqlite3'
import { dayAt } from '../../src-main/contract/days.ts'

const dayMs = 86_400_000

const banks = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
  INSERT INTO bank (id, uid, name, created_at) SELECT i, 'bank-' || i, 'Bank ' || i, 1 FROM n`

const questions = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
  INSERT INTO question (id, uid, bank_id, content_hash, type, stem, options, key, section, confidence, issues, images,
    created_at, updated_at)
  SELECT i, 'question-' || i, 1 + (i - 1) / 5000, 'hash-' || i,
    CASE i % 5 WHEN 0 THEN 'single' WHEN 1 THEN 'multiple' WHEN 2 THEN 'trueFalse' WHEN 3 THEN 'fillIn' ELSE 'shortAnswer' END,
    'Question ' || i || ': which of these statements about processes and threads in an operating system is right?',
    '[{"label":"A","text":"Each thread has an address space of its own."},{"label":"B","text":"Threads share what their process owns."}]',
    '{"kind":"options","labels":["B"]}', 'Chapter ' || (1 + (i - 1) % 5000 / 200) || ' Processes and threads',
    0.9, '[]', '[]', 1, 1 FROM n`

/** Every other answer is to a new question, the others to any that was answered before. */
const attempts = `
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)
  INSERT INTO attempt (id, uid, question_id, response, duration_ms, created_at)
  SELECT i + 1, 'attempt-' || i, CASE i % 2 WHEN 0 THEN i / 2 + 1 ELSE 1 + i * 7919 % (i / 2 + 1) END,
    '{"kind":"options","labels":["A"]}', 5000 + i * 31 % 40000, @begin + i * (@now - @begin) / 200000 FROM n`

const outcomes = `
  INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, score, day, since_ms, duration_ms, created_at)
  SELECT a.id, q.id, q.bank_id, q.type, q.section,
    CASE a.id * 13 % 10 WHEN 0 THEN 'ungraded' WHEN 1 THEN 'partial' WHEN 2 THEN 'incorrect' WHEN 3 THEN 'incorrect' ELSE 'correct' END,
    1, day_at(a.created_at), a.created_at - lag(a.created_at) OVER (PARTITION BY q.id ORDER BY a.id), a.duration_ms, a.created_at
  FROM attempt a JOIN question q ON q.id = a.question_id`

const rest = `
  INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict)
  SELECT question_id, bank_id, count(*), max(attempt_id), verdict FROM outcome GROUP BY question_id;
  INSERT INTO mistake (question_id, times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id, left_at)
  SELECT question_id, 1, question_id % 2, created_at, attempt_id, CASE WHEN question_id % 2 THEN created_at END
  FROM outcome GROUP BY question_id;
  INSERT INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
  SELECT id, bank_id, 1 + id % 90, 5, @now + (id % 60 - 10) * 86400000, @now - id % 30 * 86400000, 3, 0 FROM question;
  INSERT INTO bank_plan (bank_id, exam_day, minutes_a_day, created_at, updated_at)
  SELECT id, '2099-01-01', 30, 1, 1 FROM bank;
  INSERT INTO session (id, uid, bank_id, mode, scope, "order", created_at, used_at)
  VALUES (1, 'session-1', 1, 'study', 'all', 'sequential', 1, 1);
  INSERT INTO session_question (session_id, ordinal, question_id, seen_at)
  SELECT 1, id, id, @begin + id * (@now - @begin) / 100000 FROM question WHERE id % 4 = 0;`

/** 100,000 questions in 20 banks, 200,000 answers over two years up to `now`, and what follows from them. */
export function seedHistory(file: string, now: number): void {
  const sqlite = new Database(file)
  sqlite.pragma('synchronous = OFF')
  sqlite.function('day_at', (at) => dayAt(Number(at)))
  const bounds = { begin: now - 730 * dayMs, now }
  const withBounds = (text: string) => text.replaceAll('@begin', String(bounds.begin)).replaceAll('@now', String(now))
  sqlite.transaction(() => {
    for (const text of [banks, questions, attempts, outcomes, rest]) sqlite.exec(withBounds(text))
  })()
  sqlite.close()
}
