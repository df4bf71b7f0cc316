import { type SQL, sql } from 'drizzle-orm'
import { noCounts, noQuestions, readBankCounts } from '../banks/bankCounts.ts'
import { questionTypes } from '../contract/choices.ts'
import { endOfDay } from '../contract/days.ts'
import type { PracticeFacets } from '../contract/practiceCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { amongIds, inBanks, states } from '../questions/conditions.ts'

const countOf = (db: Reader, rows: SQL): number =>
  db.get<{ count: number }>(sql`SELECT count(*) AS count ${rows}`).count

/** Those of the banks that there are, or all that are not held back: what `inBanks` lets through. */
const findBanks = (db: Reader, bankIds: readonly number[]): number[] =>
  db
    .values<[number]>(sql`SELECT id FROM bank WHERE ${bankIds.length > 0 ? amongIds(sql`id`, bankIds) : sql`held = 0`}`)
    .map(([id]) => id)

/** The same as the counts that triggers keep for each bank say, without a look at the questions. */
function countKept(db: Reader, banks: readonly number[]) {
  const kept = readBankCounts(db)
  const types = noQuestions()
  const sums = { all: 0, answered: 0, mistakes: 0 }
  for (const bank of banks) {
    const { byType, answered, mistakes } = kept.get(bank) ?? noCounts()
    for (const type of questionTypes) {
      types[type] += byType[type]
      sums.all += byType[type]
    }
    sums.answered += answered
    sums.mistakes += mistakes
  }
  return { types, ...sums }
}

/** Bank after bank, as the index has them; sections of the same name are one. In the order of the library. */
function listSections(db: Reader, banks: readonly number[]): { section: string; count: number }[] {
  const rows = db.values<[section: string, count: number, place: number]>(sql`
    SELECT q.section, count(*), min(${placeOf}) FROM question q
    WHERE ${amongIds(sql`q.bank_id`, banks)} AND q.section IS NOT NULL GROUP BY q.bank_id, q.section`)
  const sections = new Map<string, { section: string; count: number; place: number }>()
  for (const [section, count, place] of rows) {
    const before = sections.get(section)
    const first = Math.min(place, before?.place ?? Number.POSITIVE_INFINITY)
    sections.set(section, { section, count: count + (before?.count ?? 0), place: first })
  }
  return [...sections.values()].sort((a, b) => a.place - b.place).map(({ section, count }) => ({ section, count }))
}

const listTags = (db: Reader, bankIds: readonly number[]) =>
  db.all<{ tag: string; count: number }>(sql`
    SELECT t.tag AS tag, count(*) AS count FROM question_tag t JOIN question q ON q.id = t.question_id
    WHERE ${inBanks(bankIds)} GROUP BY t.tag ORDER BY count(*) DESC, t.tag`)

/** Counts how many questions of these banks (none: all) each scope, type, section and tag holds. */
export function getFacets(db: Reader, bankIds: readonly number[], now: number): PracticeFacets {
  const banks = findBanks(db, bankIds)
  const { types, all, answered, mistakes } = countKept(db, banks)
  const inState = (state: SQL) => countOf(db, sql`FROM question q WHERE ${inBanks(bankIds)} AND ${state}`)
  const due = sql`FROM card WHERE ${amongIds(sql`bank_id`, banks)} AND due < ${endOfDay(now)}`
  return {
    scopes: {
      all,
      unanswered: all - answered,
      mistakes,
      due: countOf(db, due),
      bookmarked: inState(states.bookmarked),
      reported: inState(states.reported),
    },
    types,
    sections: listSections(db, banks),
    tags: listTags(db, bankIds),
  }
}
