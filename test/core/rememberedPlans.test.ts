import Database from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays, type Day, dayAt } from '../../src-main/contract/days.ts'
import { inTransaction } from '../../src-main/db/openDatabase.ts'
import { turnChange } from '../../src-main/editing/turnChange.ts'
import { clearPlan, setPlan } from '../../src-main/memory/plans.ts'
import { countStudyDays, studyDaysUntil } from '../../src-main/memory/studyDays.ts'
import { findPlanned, findShare } from '../../src-main/memory/todaysPlan.ts'
import { updateSettings } from '../../src-main/settings/settings.ts'
import { History } from '../support/library/history.ts'
import { seeds } from '../support/rounds.ts'
import { chanceOf } from '../support/scheduling/chance.ts'

const hourMs = 3_600_000
const types = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const
const verdicts = ['correct', 'partial', 'incorrect'] as const
const banks = [1, 2, 3]
const questions = Array.from({ length: 90 }, (_, index) => ({
  id: index + 1,
  bankId: banks[index % 3] ?? 1,
  type: types[index % 5] ?? 'single',
}))

/** Everything that plans are made from, changed by chance in every way in which it changes. */
class Life {
  readonly history = new History(['One', 'Two', 'Three'], questions)
  readonly #chance: () => number
  readonly #other: Database.Database
  now = Date.UTC(2026, 10, 25, 9)

  constructor(seed: number) {
    this.#chance = chanceOf(seed)
    this.#other = new Database(this.history.db.$client.name)
  }

  #below(count: number): number {
    return Math.floor(this.#chance() * count)
  }

  #oneOf<Value>(values: readonly Value[]): Value {
    const value = values[this.#below(values.length)]
    if (value === undefined) throw new Error('there is nothing to choose from')
    return value
  }

  #question = () => {
    const found = this.history.db.values<[number]>(sql`SELECT id FROM question`)
    return this.#oneOf(found)[0]
  }

  #rolledBack(statement: SQL): void {
    const { db } = this.history
    const left = new Error('never mind')
    expect(() =>
      inTransaction(db, (tx) => {
        tx.run(statement)
        // read in between: what is found may not outlive the transaction
        findPlanned(tx, [], this.now)
        findPlanned(tx, banks, this.now)
        throw left
      }),
    ).toThrow(left)
  }

  readonly #acts: Record<string, () => unknown> = {
    answer: () => {
      const verdict = this.#oneOf([...verdicts, 'correct', 'ungraded'] as const)
      const durationMs = 2000 + this.#below(40_000)
      this.history.answer(this.#question(), this.now, verdict === 'ungraded' ? undefined : verdict, durationMs)
    },
    grade: () => {
      const attempts = this.history.db.values<[number]>(sql`SELECT id FROM attempt`)
      if (attempts.length > 0) this.history.grade(this.#oneOf(attempts)[0], this.#oneOf(verdicts), this.now)
    },
    time: () => {
      this.now += this.#below(40 * hourMs) - 4 * hourMs
    },
    minutes: () => {
      this.now += this.#below(hourMs / 4)
    },
    plan: () =>
      setPlan(
        this.history.db,
        {
          bankId: this.#oneOf(banks),
          examDay: this.#oneOf<Day | null>([null, addDays(dayAt(this.now), this.#below(40))]),
          minutesADay: 2 + this.#below(10),
          daysOff: [this.#below(7)],
        },
        this.now,
      ),
    noPlan: () => clearPlan(this.history.db, this.#oneOf(banks)),
    setting: () => updateSettings(this.history.db, { newPerDay: this.#below(9) }, () => undefined),
    remove: () => this.history.change(sql`DELETE FROM question WHERE id = ${this.#question()}`),
    move: () =>
      this.history.change(sql`UPDATE question SET bank_id = ${this.#oneOf(banks)} WHERE id = ${this.#question()}`),
    retype: () =>
      this.history.change(sql`UPDATE question SET type = ${this.#oneOf(types)} WHERE id = ${this.#question()}`),
    place: () =>
      this.history.change(sql`UPDATE question SET place = ${this.#chance() * 90} WHERE id = ${this.#question()}`),
    add: () =>
      this.history.change(sql`
        INSERT INTO question (uid, bank_id, content_hash, type, stem, options, confidence, issues, images, created_at, updated_at)
        SELECT hex(randomblob(8)), ${this.#oneOf(banks)}, hex(randomblob(8)), 'single', 'More', '[]', 1, '[]', '[]', 0, 0`),
    archive: () =>
      this.history.change(
        sql`UPDATE bank SET archived_at = ${this.#oneOf([null, this.now])} WHERE id = ${this.#oneOf(banks)}`,
      ),
    undo: () => {
      const [last] = this.history.db.values<[number]>(
        sql`SELECT id FROM change WHERE state = 'done' AND kind = 'setQuestions' ORDER BY id DESC LIMIT 1`,
      )
      if (last) turnChange(this.history.db, 'undo', last[0], this.now)
    },
    rolledBack: () => this.#rolledBack(sql`UPDATE card SET stability = stability / 2, due = due - 86400000`),
    rolledBackPlan: () => this.#rolledBack(sql`DELETE FROM bank_plan`),
    elsewhere: () => this.#other.exec(`UPDATE card SET due = due - 86400000 WHERE question_id % 2 = ${this.#below(2)}`),
  }

  act(): string {
    const name = this.#oneOf([...Object.keys(this.#acts), 'answer', 'answer', 'answer'])
    this.#acts[name]?.()
    return name
  }

  plans() {
    const { db } = this.history
    const ids = db.values<[number]>(sql`SELECT id FROM bank`).map(([id]) => id)
    return {
      shares: ids.map((id) => findShare(db, id, this.now) ?? null),
      all: findPlanned(db, [], this.now),
      named: ids.map((id) => findPlanned(db, [id], this.now)),
    }
  }

  /** As if nothing had been remembered. */
  plansAnew() {
    this.history.db.get(sql`SELECT forget_plan(NULL)`)
    return this.plans()
  }

  remove(): void {
    this.#other.close()
    this.history.remove()
  }
}

test.each(seeds(1, 60))('plans remembered are what they would be made anew, whatever has changed (seed %i)', (seed) => {
  const life = new Life(seed)
  try {
    const acts: string[] = []
    let different = 0
    let before = ''
    for (let step = 0; step < 70; step++) {
      acts.push(life.act())
      const remembered = life.plans()
      // asked twice: what the first found is what the second is told
      expect(life.plans(), acts.slice(-3).join(', ')).toEqual(remembered)
      if (step % 3 === 0) expect(life.plansAnew(), acts.slice(-3).join(', ')).toEqual(remembered)
      if (JSON.stringify(remembered) !== before) different++
      before = JSON.stringify(remembered)
    }
    expect(different).toBeGreaterThan(25)
  } finally {
    life.remove()
  }
})

test('days of study until an exam are counted as they are listed', () => {
  const now = Date.UTC(2026, 10, 25, 9)
  for (const days of [-3, 0, 1, 2, 6, 7, 8, 9, 30, 400])
    for (const daysOff of [[], [0], [3, 0], [0, 1, 2, 3, 4, 5, 6]]) {
      const exam = addDays(dayAt(now), days)
      expect(countStudyDays(exam, daysOff, now)).toBe(studyDaysUntil(exam, daysOff, now).length)
    }
})
