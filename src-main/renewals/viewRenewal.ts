import { sql } from 'drizzle-orm'
import { getBank } from '../banks/banks.ts'
import type { CheckedInput } from '../contract/calls.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { RenewalDifference, RenewalKind, RenewalPair, RenewalView } from '../contract/renewalCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { among } from '../questions/conditions.ts'
import { findQuestions } from '../questions/questions.ts'
import type { PlannedPair, RenewalPlan } from './planRenewal.ts'
import { showDifference, textSides } from './showDifference.ts'

const isByHand = ({ changes, place }: PlannedPair): boolean =>
  place === 'mine' || changes.some(({ changedBy }) => changedBy === 'person')

const hasOtherAnswer = ({ kind, changes }: PlannedPair): boolean =>
  kind === 'edited' && changes.some(({ field, isSilent }) => field === 'key' && !isSilent)

const pressing = (pair: PlannedPair): number => (hasOtherAnswer(pair) ? 0 : isByHand(pair) ? 1 : 2)

function countKinds(pairs: readonly PlannedPair[]): Record<RenewalKind, number> {
  const counts = { unchanged: 0, moved: 0, edited: 0, new: 0, gone: 0 }
  for (const { kind } of pairs) counts[kind]++
  return counts
}

/** What stands right before questions: in their bank, and in the newer document. */
function beforeOf(db: Reader, { pairs }: RenewalPlan, page: readonly PlannedPair[]) {
  const wanted = new Set(page.flatMap(({ place, older }) => (place !== null && older ? [older.row.id] : [])))
  const mine = new Map<number, string>()
  const document = new Map<number, string>()
  if (wanted.size === 0) return { mine, document }
  const bankIds = new Set(page.flatMap(({ older }) => older?.row.bankId ?? []))
  for (const bankId of bankIds) {
    const rows = db.values<[number, string]>(sql`
      SELECT p.id, substr(b.stem, 1, 60)
      FROM (SELECT q.id AS id, lag(q.id) OVER (ORDER BY ${placeOf}) AS before FROM question q WHERE q.bank_id = ${bankId}) p
      JOIN question b ON b.id = p.before WHERE ${among(sql`p.id`, [...wanted]) ?? sql`0`}`)
    for (const [id, stem] of rows) mine.set(id, stem)
  }
  let last: string | undefined
  for (const { older, newer } of pairs) {
    if (!newer) continue
    if (older && last !== undefined && wanted.has(older.row.id)) document.set(older.row.id, last)
    last = newer.stem.slice(0, 60)
  }
  return { mine, document }
}

type Before = ReturnType<typeof beforeOf>

function differencesOf(pair: PlannedPair, before: Before): RenewalDifference[] {
  const { older, newer, changes, hasOtherNumber, place } = pair
  if (!older || !newer) return []
  const byDocument = { changedBy: null, take: 'document' } as const
  const numbers: RenewalDifference[] = hasOtherNumber
    ? [{ field: 'number', ...byDocument, ...textSides(older.row.number, newer.number) }]
    : []
  const places: RenewalDifference[] =
    place === null
      ? []
      : [
          {
            field: 'place',
            changedBy: place === 'mine' ? 'person' : null,
            take: place,
            mine: { kind: 'place', after: before.mine.get(older.row.id) ?? null },
            document: { kind: 'place', after: before.document.get(older.row.id) ?? null },
          },
        ]
  return [...changes.map((change) => showDifference(change, older.row, newer)), ...numbers, ...places]
}

function besideOf(db: Reader, ids: readonly number[], importId: number) {
  const attempts = new Map(
    db.values<[number, number]>(sql`
      SELECT question_id, attempts FROM progress p WHERE ${among(sql`p.question_id`, [...ids]) ?? sql`0`}`),
  )
  const names = db.values<[number, string]>(sql`
    SELECT DISTINCT o.question_id, i.name FROM origin o JOIN bank_import i ON i.id = o.import_id
    WHERE i.id <> ${importId} AND ${among(sql`o.question_id`, [...ids]) ?? sql`0`} ORDER BY i.id`)
  const documents = Map.groupBy(names, ([id]) => id)
  return { attempts, documents }
}

/** Shapes a page of a renewal. */
export function viewRenewal(
  db: Reader,
  plan: RenewalPlan,
  { kinds, byHand, order, offset, limit }: Omit<CheckedInput<'renewals.get'>, 'id'>,
): RenewalView {
  const { newer, older } = plan.offer
  const listed = plan.pairs.filter(
    (pair) => (kinds === undefined || kinds.includes(pair.kind)) && (!byHand || isByHand(pair)),
  )
  if (order === 'pressing') listed.sort((one, other) => pressing(one) - pressing(other))
  const page = listed.slice(offset, offset + limit)
  const ids = page.flatMap((pair) => [pair.older?.row.id ?? [], pair.newer?.id ?? []].flat())
  const views = new Map(findQuestions(db, ids).map((view) => [view.id, view]))
  const { attempts, documents } = besideOf(db, ids, older.id)
  const before = beforeOf(db, plan, page)
  const viewOf = (id: number | undefined): QuestionView | null => (id === undefined ? null : (views.get(id) ?? null))
  const { id, name } = getBank(db, older.bankId)
  return {
    importId: newer.id,
    name: newer.name,
    older: { importId: older.id, name: older.name, createdAt: older.createdAt, bank: { id, name } },
    counts: countKinds(plan.pairs),
    byHand: plan.pairs.filter(isByHand).length,
    answers: plan.pairs.filter(hasOtherAnswer).length,
    byRules: newer.rules !== null && older.rules !== null,
    total: listed.length,
    pairs: page.map(
      (pair): RenewalPair => ({
        kind: pair.kind,
        mine: viewOf(pair.older?.row.id),
        read: viewOf(pair.newer?.id),
        differences: differencesOf(pair, before),
        attempts: attempts.get(pair.older?.row.id ?? 0) ?? 0,
        documents: (documents.get(pair.older?.row.id ?? 0) ?? []).map(([, name]) => name),
        wasRemoved: pair.wasRemoved,
      }),
    ),
  }
}
