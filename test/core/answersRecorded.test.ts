import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findAsked } from '../../src-main/attempts/askedQuestions.ts'
import { addAttemptTx, recordGradeTx } from '../../src-main/attempts/attempts.ts'
import { type Answer, recordAnswersTx } from '../../src-main/attempts/recordAnswers.ts'
import type { GradedVerdict } from '../../src-main/contract/questionTypes.ts'
import { inTransaction } from '../../src-main/db/openDatabase.ts'
import { judge } from '../../src-main/judging/judge.ts'
import { decideMistake } from '../../src-main/mistakes/mistakeBook.ts'
import { answerQuestion } from '../../src-main/practice/answering.ts'
import { History } from '../support/library/history.ts'
import { seeds } from '../support/rounds.ts'
import { chanceOf } from '../support/scheduling/chance.ts'

const dayMs = 86_400_000
const questions = Array.from({ length: 60 }, (_, index) => ({
  id: index + 1,
  bankId: 1 + (index % 2),
  type: (['single', 'multiple', 'trueFalse', 'fillIn'] as const)[index % 4] ?? 'single',
  section: index % 3 === 0 ? null : `Section ${index % 3}`,
}))
const verdicts: readonly (GradedVerdict | undefined)[] = ['correct', 'correct', 'partial', 'incorrect', undefined]

/** A past of answers, grades and decisions, and a session with something chosen for every other question; the same for one seed. */
function pastOf(seed: number): History {
  const next = chanceOf(seed)
  const history = new History(['One', 'Two'], questions)
  const text = '[{"label":"A","text":"The first of them"},{"label":"B","text":"第二个"},{"label":"C","text":"None"}]'
  history.change(
    sql`UPDATE question SET options = ${text}, key = '{"kind":"options","labels":["B"]}' WHERE id % 7 <> 0`,
  )
  for (let answer = 0; answer < 90; answer++) {
    const questionId = 1 + Math.floor(next() * 40)
    const verdict = verdicts[Math.floor(next() * verdicts.length)]
    history.answer(questionId, answer * dayMs, verdict, Math.floor(next() * 60_000))
    if (verdict === 'incorrect' && next() < 0.5)
      decideMistake(history.db, questionId, next() < 0.7 ? 'out' : 'back', answer * dayMs + 1)
  }
  const chosen = () => `{"kind":"options","labels":["${'ABC'[Math.floor(next() * 3)]}"]}`
  history.db.run(sql`
    INSERT INTO session (id, uid, mode, scope, "order", created_at, used_at) VALUES (1, 'one', 'exam', 'all', 'sequential', 0, 0)`)
  for (const { id } of questions)
    history.db.run(sql`
      INSERT INTO session_question (session_id, ordinal, question_id, draft, spent_ms)
      VALUES (1, ${id}, ${61 - id}, ${id % 2 ? chosen() : null}, ${Math.floor(next() * 50_000)})`)
  return history
}

function answersOf(history: History) {
  const found = findAsked(history.db, sql`sq.session_id = 1 AND sq.draft IS NOT NULL`)
  const answers = (found?.asked ?? []).flatMap((asked): Answer[] =>
    asked.slot.draft ? [{ asked, response: asked.slot.draft, durationMs: asked.slot.spentMs }] : [],
  )
  if (!found || answers.length === 0) throw new Error('nothing is asked')
  return { by: found.by, answers }
}

/** Each attempt by itself, ungraded at first, and graded like any other: all that follows is made anew from the tables. */
function recordOneByOne(history: History, at: number): void {
  for (const { asked, response, durationMs } of answersOf(history).answers)
    inTransaction(history.db, (tx) => {
      const attempt = addAttemptTx(tx, { questionId: asked.questionId, response, durationMs }, at)
      const judgement = judge(asked.key, response, undefined, asked.options)
      if (judgement.kind === 'graded') {
        const { verdict, score } = judgement
        recordGradeTx(tx, attempt, { verdict, score, gradedBy: 'rule' }, at)
      }
      tx.run(
        sql`UPDATE session_question SET attempt_id = ${attempt.id} WHERE session_id = 1 AND ordinal = ${asked.slot.ordinal}`,
      )
    })
}

function recordTogether(history: History, at: number): void {
  inTransaction(history.db, (tx) => {
    const { by, answers } = answersOf(history)
    recordAnswersTx(tx, answers, { by, at })
  })
}

const tables = [
  'topic_day',
  'bank_count',
  'attempt',
  'grade',
  'outcome',
  'progress',
  'mistake',
  'review',
  'card',
  'session_question',
  'topic',
]

/** Without what is drawn by lot, in an order of its own. */
const contentOf = ({ db }: History) =>
  tables.map((table) => {
    const rows = db.$client.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
    return [table, rows.map(({ uid: _, ...row }) => JSON.stringify(row)).sort()]
  })

test.each(seeds(2, 100))('answers recorded together leave what they leave one by one (seed %i)', (seed) => {
  const [together, oneByOne] = [pastOf(seed), pastOf(seed)]
  try {
    recordTogether(together, 100 * dayMs)
    recordOneByOne(oneByOne, 100 * dayMs)
    expect(contentOf(together)).toEqual(contentOf(oneByOne))
  } finally {
    together.remove()
    oneByOne.remove()
  }
})

test('an answer in a practice takes five statements at most', () => {
  const history = pastOf(1)
  try {
    const { db } = history
    db.run(sql`UPDATE session SET mode = 'practice'`)
    const prepare = db.$client.prepare.bind(db.$client)
    const statements: string[] = []
    db.$client.prepare = ((source: string) => {
      statements.push(source)
      return prepare(source)
    }) as typeof prepare
    const most = questions.map(({ id: index }) => {
      statements.length = 0
      const response = { kind: 'options' as const, labels: ['B'] }
      const given = { sessionId: 1, index, response, durationMs: 20_000 }
      if (['single', 'multiple'].includes(questions[60 - index]?.type ?? '')) answerQuestion(db, given, 100 * dayMs)
      return statements.length
    })
    expect(Math.max(...most)).toBe(5)
  } finally {
    history.remove()
  }
})
