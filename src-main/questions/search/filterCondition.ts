import { type SQL, sql } from 'drizzle-orm'
import { assertNever } from '../../contract/assertNever.ts'
import type { Comparison, SearchFilter, SearchPart, SearchState } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { among, isDoubtful, isDue, states } from '../conditions.ts'
import { indexed, matchWord } from './wordMatch.ts'

function inState(state: SearchState, now: number): SQL {
  if (state === 'due') return isDue(now)
  return state === 'doubtful' ? isDoubtful : states[state]
}

function withPart(part: SearchPart): SQL {
  switch (part) {
    case 'image':
      return sql`q.images <> '[]'`
    case 'answer':
      return sql`q.key IS NOT NULL`
    case 'explanation':
      return sql`q.explanation IS NOT NULL`
    case 'note':
      return states.noted
    default:
      return assertNever(part)
  }
}

const signs: Readonly<Record<Comparison, SQL>> = {
  '>': sql`>`,
  '>=': sql`>=`,
  '<': sql`<`,
  '<=': sql`<=`,
  '=': sql`=`,
}

/** What was never wrong is in no mistake book. */
const wrongTimes = (comparison: Comparison, times: number): SQL =>
  sql`coalesce((SELECT m.times_wrong FROM mistake m WHERE m.question_id = q.id), 0) ${signs[comparison]} ${times}`

function named(db: Reader, column: SQL, rows: SQL, text: string): SQL {
  const folded = foldText(text)
  const values = db
    .values<[number | string, string]>(rows)
    .filter(([, name]) => foldText(name).includes(folded))
    .map(([value]) => value)
  return among(column, values) ?? sql`0`
}

/** The index narrows down what is read: it holds the words of sections too. */
function inSection(db: Reader, text: string): SQL {
  const { terms } = matchWord(db, { text, isPhrase: true, isNot: false })
  const isHeld = sql`search_holds(${foldText(text)}, NULL, NULL, NULL, q.section)`
  return terms === undefined ? isHeld : sql`(${indexed(terms)} AND ${isHeld})`
}

function asked(db: Reader, filter: SearchFilter, now: number): SQL {
  switch (filter.name) {
    case 'type':
      return sql`q.type = ${filter.type}`
    case 'is':
      return inState(filter.state, now)
    case 'has':
      return withPart(filter.part)
    case 'wrong':
      return wrongTimes(filter.comparison, filter.times)
    case 'sure':
      return sql`q.confidence ${signs[filter.comparison]} ${filter.percent / 100}`
    case 'before':
      return sql`q.created_at < ${filter.day.getTime()}`
    case 'after':
      return sql`q.created_at >= ${filter.day.getTime()}`
    case 'bank':
      return named(db, sql`q.bank_id`, sql`SELECT id, name FROM bank`, filter.text)
    case 'section':
      return inSection(db, filter.text)
    case 'tag': {
      const tagged = named(db, sql`tag`, sql`SELECT DISTINCT tag, tag FROM question_tag`, filter.text)
      return sql`q.id IN (SELECT question_id FROM question_tag WHERE ${tagged})`
    }
    default:
      return assertNever(filter)
  }
}

/** Returns a filter of a search as a condition on `question q`. */
export const filterCondition = (db: Reader, filter: SearchFilter, now: number): SQL =>
  filter.isNot ? sql`NOT coalesce(${asked(db, filter, now)}, 0)` : asked(db, filter, now)
