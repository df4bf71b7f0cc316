import { randomUUID } from 'node:crypto'
import { desc, eq, inArray } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import type { KeptRules } from '../contract/ruleCalls.ts'
import type { Db, Reader } from '../db/openDatabase.ts'
import { keptRules } from '../db/schema/library.ts'
import { getImportRow } from '../imports/imports.ts'
import { lastingOf } from '../imports/lastingRules.ts'
import type { DocumentLayout } from '../recognition/layout/documentLayout.ts'

export type KeptRow = typeof keptRules.$inferSelect

const view = ({ id, name, steps, createdAt }: KeptRow): KeptRules => ({ id, name, steps, createdAt })

const textsOf = (steps: readonly RuleStep[]): string[] => lastingOf(steps).map(({ rules }) => JSON.stringify(rules))

/** Whether a document that is read by `steps` is read by all of these. */
export function includes(steps: readonly RuleStep[], kept: readonly RuleStep[]): boolean {
  const texts = new Set(textsOf(steps))
  return textsOf(kept).every((text) => texts.has(text))
}

export const listKeptRows = (db: Reader): KeptRow[] => db.select().from(keptRules).orderBy(desc(keptRules.id)).all()

export const listKept = (db: Reader): KeptRules[] => listKeptRows(db).map(view)

export function getKeptRow(db: Reader, id: number): KeptRow {
  const found = db.select().from(keptRules).where(eq(keptRules.id, id)).get()
  if (!found) throw new AppError('NOT_FOUND', `There are no kept rules ${id}.`)
  return found
}

/** `layout`: of the document. Throws CONFLICT where nothing is to be kept. */
export function keepRules(db: Db, importId: number, layout: DocumentLayout, now: number): KeptRules {
  const row = getImportRow(db, importId)
  const steps = lastingOf(row.rules ?? [])
  if (steps.length === 0) throw new AppError('CONFLICT', 'This import has no rules that could serve another document.')
  const earlier = listKeptRows(db).filter((kept) => includes(steps, kept.steps))
  const same = earlier.find((kept) => includes(kept.steps, steps))
  if (same) return view(same)
  const values = { uid: randomUUID(), name: row.name, layout, steps, createdAt: now }
  return recordChange(db, { kind: 'keepRules', detail: { name: row.name } }, now, (tx) => {
    const replaced = earlier.map(({ id }) => id)
    tx.delete(keptRules).where(inArray(keptRules.id, replaced)).run()
    return view(tx.insert(keptRules).values(values).returning().get())
  })
}

export function forgetRules(db: Db, id: number, now: number): void {
  const { name } = getKeptRow(db, id)
  recordChange(db, { kind: 'forgetRules', detail: { name } }, now, (tx) =>
    tx.delete(keptRules).where(eq(keptRules.id, id)).run(),
  )
}
