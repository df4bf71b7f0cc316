import type Database from 'better-sqlite3'
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { GradedVerdict, Response, Verdict } from '../contract/questionTypes.ts'
import { json } from './schema/columns.ts'

/**
 * A new answer to a question of a session, with all that follows from it. No table: what is put in goes where it belongs, by one statement instead of one for
 * each table. Null is what there is not: no grade, never wrong, no card.
 */
export const answerView = sqliteTable('answer_given', {
  sessionId: integer('session_id').notNull(),
  ordinal: integer('ordinal').notNull(),
  attemptId: integer('attempt_id').notNull(),
  uid: text('uid').notNull(),
  questionId: integer('question_id').notNull(),
  bankId: integer('bank_id').notNull(),
  type: text('type').notNull(),
  section: text('section'),
  response: json<Response>('response').notNull(),
  durationMs: integer('duration_ms').notNull(),
  day: text('day').notNull(),
  sinceMs: integer('since_ms'),
  createdAt: integer('created_at').notNull(),
  verdict: text('verdict').notNull().$type<Verdict>(),
  score: real('score'),
  gradeUid: text('grade_uid'),
  gradeVerdict: text('grade_verdict').$type<GradedVerdict>(),
  timesWrong: integer('times_wrong'),
  rightInARow: integer('right_in_a_row'),
  lastWrongAt: integer('last_wrong_at'),
  lastWrongAttemptId: integer('last_wrong_attempt_id'),
  leftAt: integer('left_at'),
  reviewUid: text('review_uid'),
  rating: integer('rating'),
  stability: real('stability'),
  difficulty: real('difficulty'),
  due: integer('due'),
  lastReview: integer('last_review'),
  reps: integer('reps'),
  lapses: integer('lapses'),
})

const columns = `session_id, ordinal, attempt_id, uid, question_id, bank_id, type, section, response, duration_ms, day, since_ms,
  created_at, verdict, score, grade_uid, grade_verdict, times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id, left_at, review_uid, rating, stability,
  difficulty, due, last_review, reps, lapses`

const replaced = (names: string) => names.split(', ').map((name) => `${name} = excluded.${name}`)
const mistakeState = 'times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id, left_at'
const cardState = 'stability, difficulty, due, last_review, reps, lapses'
const ofNew = (names: string) => names.split(', ').map((name) => `NEW.${name}`)

const parts = `
  INSERT INTO attempt (id, uid, question_id, response, duration_ms, created_at)
  VALUES (NEW.attempt_id, NEW.uid, NEW.question_id, NEW.response, NEW.duration_ms, NEW.created_at);
  UPDATE session_question SET attempt_id = NEW.attempt_id, spent_ms = max(spent_ms, NEW.duration_ms)
  WHERE session_id = NEW.session_id AND ordinal = NEW.ordinal;
  INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, score, day, since_ms, duration_ms, created_at)
  VALUES (NEW.attempt_id, NEW.question_id, NEW.bank_id, NEW.type, NEW.section, NEW.verdict, NEW.score, NEW.day, NEW.since_ms,
    NEW.duration_ms, NEW.created_at);
  INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict)
  VALUES (NEW.question_id, NEW.bank_id, 1, NEW.attempt_id, NEW.verdict)
  ON CONFLICT (question_id) DO UPDATE SET attempts = attempts + 1, last_attempt_id = excluded.last_attempt_id,
    last_verdict = excluded.last_verdict;
  INSERT INTO grade (uid, attempt_id, verdict, score, graded_by, created_at)
  SELECT NEW.grade_uid, NEW.attempt_id, NEW.grade_verdict, NEW.score, 'rule', NEW.created_at WHERE NEW.grade_uid IS NOT NULL;
  INSERT INTO mistake (question_id, ${mistakeState})
  SELECT NEW.question_id, ${ofNew(mistakeState)} WHERE NEW.times_wrong IS NOT NULL
  ON CONFLICT (question_id) DO UPDATE SET ${replaced(mistakeState)};
  INSERT INTO review (uid, question_id, attempt_id, rating, rated_by, reviewed_at, created_at)
  SELECT NEW.review_uid, NEW.question_id, NEW.attempt_id, NEW.rating, 'rule', NEW.created_at, NEW.created_at
  WHERE NEW.review_uid IS NOT NULL;
  INSERT INTO card (question_id, bank_id, ${cardState})
  SELECT NEW.question_id, NEW.bank_id, ${ofNew(cardState)} WHERE NEW.stability IS NOT NULL
  ON CONFLICT (question_id) DO UPDATE SET ${replaced(cardState)};`

/** Gives this connection the view: its own, as it is of the program and not of the library. */
export function addAnswerView(sqlite: Database.Database): void {
  if (sqlite.pragma('table_info(card)', { simple: true }) === undefined) return
  sqlite.exec(`
    CREATE TEMP VIEW answer_given (${columns}) AS SELECT ${columns.split(',').map(() => 'NULL')};
    CREATE TEMP TRIGGER answer_is_stored INSTEAD OF INSERT ON answer_given BEGIN ${parts} END;`)
}
