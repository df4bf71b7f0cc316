import { type SQL, sql } from 'drizzle-orm'
import type { PracticeMode } from '../contract/practiceCalls.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Settings } from '../contract/settingsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { parametersOf } from '../memory/parameters.ts'
import type { Decided, GradedAttempt } from '../mistakes/mistakeState.ts'
import type { Review } from '../scheduling/cardState.ts'
import type { MemoryParameters } from '../scheduling/parameters.ts'
import { settingsOf } from '../settings/settings.ts'

/** A question of a session, and what an answer to it follows from: its answers so far, and what they led to. */
export type QuestionInSession = Pick<
  QuestionView,
  | 'bankId'
  | 'type'
  | 'section'
  | 'stem'
  | 'options'
  | 'key'
  | 'keyOrigin'
  | 'explanation'
  | 'explanationOrigin'
  | 'images'
> & {
  questionId: number
  /** The first one first. */
  history: readonly GradedAttempt[]
  decided: Decided | undefined
  /** The last rating of each attempt, in the order of the attempts. */
  reviews: readonly Review[]
  slot: {
    sessionId: number
    ordinal: number
    mode: PracticeMode
    draft: Response | null
    spentMs: number
    attemptId: number | null
  }
}

/** What answers are recorded by. */
type Circumstances = { settings: Settings; parameters: MemoryParameters; nextAttempt: number }

type Row = Pick<
  QuestionInSession,
  'questionId' | 'bankId' | 'type' | 'section' | 'stem' | 'keyOrigin' | 'explanation' | 'explanationOrigin'
> &
  Omit<QuestionInSession['slot'], 'draft'> &
  Record<'options' | 'images' | 'history' | 'reviews' | 'settings' | 'lastAttempt', string> &
  Record<'draft' | 'key' | 'decided' | 'fitted', string | null>

const askedOf = (row: Row): QuestionInSession => {
  const {
    settings: _,
    fitted: __,
    lastAttempt: ___,
    sessionId,
    ordinal,
    mode,
    draft,
    spentMs,
    attemptId,
    ...asked
  } = row
  const history = JSON.parse(row.history) as [attemptId: number, at: number, verdict: GradedAttempt['verdict']][]
  const reviews = JSON.parse(row.reviews) as [rating: Review['rating'], at: number][]
  return {
    ...asked,
    options: JSON.parse(row.options),
    images: JSON.parse(row.images),
    key: row.key === null ? null : JSON.parse(row.key),
    history: history.map(([attemptId, at, verdict]) => ({ attemptId, at, verdict })),
    decided: row.decided === null ? undefined : JSON.parse(row.decided),
    reviews: reviews.map(([rating, at]) => ({ rating, at })),
    slot: { sessionId, ordinal, mode, spentMs, attemptId, draft: draft === null ? null : JSON.parse(draft) },
  }
}

/**
 * Reads questions of a session by one statement, with all that an answer to them follows from. `which`: a condition on `sq`, rows of
 * `session_question`.
 */
export function findAsked(db: Reader, which: SQL): { asked: QuestionInSession[]; by: Circumstances } | undefined {
  const rows = db.all<Row>(sql`
    SELECT q.id AS questionId, q.bank_id AS bankId, q.type, q.section, q.stem, q.options, q.key, q.key_origin AS keyOrigin,
      q.explanation, q.explanation_origin AS explanationOrigin, q.images,
      (SELECT json_group_array(json_array(o.attempt_id, o.created_at, o.verdict) ORDER BY o.attempt_id)
        FROM outcome o WHERE o.question_id = q.id) AS history,
      (SELECT json_object('decision', decision, 'afterAttemptId', after_attempt_id, 'decidedAt', decided_at)
        FROM mistake_decision WHERE question_id = q.id) AS decided,
      (SELECT json_group_array(json_array(r.rating, r.reviewed_at) ORDER BY r.attempt_id) FROM review r
        WHERE r.question_id = q.id AND r.id = (SELECT max(id) FROM review WHERE attempt_id = r.attempt_id)) AS reviews,
      sq.session_id AS sessionId, sq.ordinal, s.mode, sq.draft, sq.spent_ms AS spentMs, sq.attempt_id AS attemptId,
      (SELECT json_group_array(json_object('key', key, 'value', json(value))) FROM setting) AS settings,
      (SELECT parameters FROM memory_parameters ORDER BY id DESC LIMIT 1) AS fitted,
      coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'attempt'), 0) AS lastAttempt
    FROM session_question sq JOIN session s ON s.id = sq.session_id JOIN question q ON q.id = sq.question_id
    WHERE ${which} ORDER BY sq.ordinal`)
  const [first] = rows
  if (!first) return undefined
  const settings = settingsOf(JSON.parse(first.settings))
  const parameters = parametersOf(settings, first.fitted === null ? null : JSON.parse(first.fitted))
  return { asked: rows.map(askedOf), by: { settings, parameters, nextAttempt: Number(first.lastAttempt) + 1 } }
}

export type Found = NonNullable<ReturnType<typeof findAsked>>
