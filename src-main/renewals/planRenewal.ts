import { sql } from 'drizzle-orm'
import type { RenewalKind, RenewalTake } from '../contract/renewalCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { formOf } from '../duplicates/form/formOf.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import type { QuestionRow } from '../questions/questions.ts'
import { compareFields, type FieldChange } from './compareFields.ts'
import { composeFields } from './composeFields.ts'
import {
  loadOlder,
  loadQuestions,
  type NewerQuestion,
  newerCompared,
  type OlderQuestion,
  olderCompared,
} from './loadQuestions.ts'
import type { Match, Pause } from './matching/Compared.ts'
import { longestRising } from './matching/longestRising.ts'
import { matchQuestions } from './matching/matchQuestions.ts'
import type { Offer } from './renewedImport.ts'

/** `place`: the document put it elsewhere; `mine` where a person had put it somewhere, too. */
export type PlannedPair = {
  kind: RenewalKind
  older: OlderQuestion | null
  newer: QuestionRow | null
  changes: readonly FieldChange[]
  hasOtherNumber: boolean
  place: RenewalTake | null
  wasRemoved: boolean
}

/** `repeats`: questions of the newer document that say the same as one of the pairs, by the library's id of that. */
export type RenewalPlan = { offer: Offer; pairs: readonly PlannedPair[]; repeats: ReadonlyMap<number, number> }

/** Questions that a person put elsewhere, or that stood somewhere before the older document came. */
function placedByHand(db: Reader, bankId: number, older: readonly OlderQuestion[]): Set<number> {
  const places = new Map(
    db
      .values<[number]>(sql`SELECT q.id FROM question q WHERE q.bank_id = ${bankId} ORDER BY ${placeOf}`)
      .map(([id], at) => [id, at]),
  )
  const inBank = older.filter(({ row }) => places.has(row.id))
  const inOrder = longestRising(inBank.map(({ row }) => places.get(row.id) ?? 0))
  return new Set(inBank.flatMap(({ row }, at) => (inOrder.has(at) ? [] : [row.id])))
}

/** A question whose fields contradict each other where some are the document's and some the person's is taken from one of them whole. */
function soundChanges(older: QuestionRow, newer: QuestionRow, changes: readonly FieldChange[]): readonly FieldChange[] {
  const takes = Object.fromEntries(changes.map(({ field, take }) => [field, take]))
  if (composeFields(editedFieldsOf(older), editedFieldsOf(newer), takes).problem === undefined) return changes
  const hangTogether = (field: string) => field === 'type' || field === 'options' || field === 'key'
  const concerned = changes.filter(({ field }) => hangTogether(field))
  const isMine = concerned.some(({ changedBy, isSilent }) => changedBy === 'person' || isSilent)
  return changes.map((change) =>
    hangTogether(change.field) ? { ...change, take: isMine ? 'mine' : 'document' } : change,
  )
}

type Context = { isMoved: boolean; isByHand: boolean; isElsewhere: boolean }

function pairOf(older: OlderQuestion, newer: QuestionRow, { isMoved, isByHand, isElsewhere }: Context): PlannedPair {
  const compared = compareFields(editedFieldsOf(older.row), older.document, editedFieldsOf(newer))
  const changes = soundChanges(older.row, newer, compared)
  const said = changes.filter(({ isSilent }) => !isSilent).map(({ field }) => field)
  const isEdited = said.some((field) => field !== 'section')
  return {
    kind: isEdited ? 'edited' : isMoved || said.includes('section') ? 'moved' : 'unchanged',
    older,
    newer,
    changes,
    hasOtherNumber: newer.number !== null && newer.number !== older.row.number,
    place: isMoved && !isElsewhere ? (isByHand ? 'mine' : 'document') : null,
    wasRemoved: false,
  }
}

/** What is left of the newer document and says the same as a question that the library has made one of several. */
function findRepeats(
  older: readonly OlderQuestion[],
  left: readonly NewerQuestion[],
  matches: readonly Match[],
): Map<number, number> {
  const byForm = new Map<string, number>()
  for (const match of matches) {
    const found = older[match.older]
    const form = found && found.places > 1 ? formOf(olderCompared(found)) : undefined
    if (found && form !== undefined) byForm.set(form, found.row.id)
  }
  if (byForm.size === 0) return new Map()
  return new Map(
    left.flatMap(({ row }): [number, number][] => {
      const id = byForm.get(formOf(row) ?? '')
      return id === undefined ? [] : [[row.id, id]]
    }),
  )
}

const unpaired = { changes: [], hasOtherNumber: false, place: null }

/** Those gone stand behind what stood before them. */
function inOrder(
  older: readonly OlderQuestion[],
  paired: readonly PlannedPair[],
  isMatched: (at: number) => boolean,
): PlannedPair[] {
  const gone = new Map<number, PlannedPair[]>()
  let before = 0
  older.forEach((one, at) => {
    if (isMatched(at)) {
      before = one.row.id
      return
    }
    const pair: PlannedPair = { kind: 'gone', older: one, newer: null, wasRemoved: false, ...unpaired }
    gone.set(before, [...(gone.get(before) ?? []), pair])
  })
  const behind = (pair: PlannedPair) => (pair.older ? (gone.get(pair.older.row.id) ?? []) : [])
  return [...(gone.get(0) ?? []), ...paired.flatMap((pair) => [pair, ...behind(pair)])]
}

/** `removed`: contents that the older document had and that a person removed. */
export async function planRenewal(
  db: Reader,
  offer: Offer,
  removed: () => Promise<ReadonlySet<string>>,
  pause: Pause,
): Promise<RenewalPlan> {
  const older = await loadOlder(db, offer.older.id, pause)
  const newer = await loadQuestions(db, offer.newer.id, pause)
  const matches = await matchQuestions(older.map(olderCompared), newer.map(newerCompared), pause)
  await pause.take()
  const stays = longestRising(matches.map((match) => match.older))
  const matchOf = new Map(matches.map((match, at) => [match.newer, { older: match.older, isMoved: !stays.has(at) }]))
  const matched = new Set(matches.map((match) => match.older))
  const left = newer.filter((_, at) => !matchOf.has(at))
  const repeats = findRepeats(older, left, matches)
  await pause.take()
  const byHand = placedByHand(db, offer.older.bankId, older)
  await pause.take()
  const wereRemoved = left.length > repeats.size && offer.older.removed > 0 ? await removed() : new Set<string>()
  const paired: PlannedPair[] = []
  for (const [at, { row }] of newer.entries()) {
    const match = matchOf.get(at)
    const was = match && older[match.older]
    if (was && match) {
      const isElsewhere = was.row.bankId !== offer.older.bankId
      paired.push(pairOf(was, row, { isMoved: match.isMoved, isByHand: byHand.has(was.row.id), isElsewhere }))
    } else if (!repeats.has(row.id))
      paired.push({ kind: 'new', older: null, newer: row, wasRemoved: wereRemoved.has(row.contentHash), ...unpaired })
    await pause.take()
  }
  const pairs = inOrder(older, paired, (at) => matched.has(at))
  await pause.take()
  return { offer, pairs, repeats }
}
