import { type SQL, sql } from 'drizzle-orm'
import { assertNever } from '../../contract/assertNever.ts'
import type { Comparison, SearchFilter, SearchPart, SearchState } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { among, isDoubtful, isDue, isDueOfFew, states, statesOfFew } from '../conditions.ts'
import { indexed, matchWord } from './wordMatch.ts'

/** `isOfFew`: words have left few questions to look at. */
type Asking = { now: number; isOfFew: boolean }

function inState(state: SearchState, { now, isOfFew }: Asking): SQL {
  if (state === 'due') return isOfFew ? isDueOfFew(now) : isDue(now)
  if (state === 'doubtful') return isDoubtful
  return isOfFew ? statesOfFew[state] : states[state]
}

function withPart(part: SearchPart, { isOfFew }: Asking): SQL {
  switch (part) {
    case 'image':
      return sql`q.images <> '[]'`
    case 'answer':
      return sql`q.key IS NOT NULL`
    case 'explanation':
      return sql`q.explanation IS NOT NULL`
    case 'note':
      return isOfFew ? statesOfFew.noted : states.noted
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
function wrongTimes(comparison: Comparison, times: number, { isOfFew }: Asking): SQL {
  const isInBook = comparison === '>' || (times > 0 && (comparison === '>=' || comparison === '='))
  if (isInBook && !isOfFew)
    return sql`q.id IN (SELECT question_id FROM mistake WHERE times_wrong ${signs[comparison]} ${times})`
  return sql`coalesce((SELECT m.times_wrong FROM mistake m WHERE m.question_id = q.id), 0) ${signs[comparison]} ${times}`
}

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

function asked(db: Reader, filter: SearchFilter, asking: Asking): SQL {
  switch (filter.name) {
    case 'type':
      return sql`q.type = ${filter.type}`
    case 'is':
      return inState(filter.state, asking)
    case 'has':
      return withPart(filter.part, asking)
    case 'wrong':
      return wrongTimes(filter.comparison, filter.times, asking)
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
export const filterCondition = (db: Reader, filter: SearchFilter, asking: Asking): SQL =>
  filter.isNot ? sql`NOT coalesce(${asked(db, filter, asking)}, 0)` : asked(db, filter, asking)
