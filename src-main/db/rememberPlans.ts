import type Database from 'better-sqlite3'

const trigger = (table: string, event: string, forgotten: readonly string[]) =>
  `CREATE TEMP TRIGGER "plan_follows_${table}_${event.split(' ')[0]}" AFTER ${event} ON main."${table}"
  BEGIN ${forgotten.map((which) => `SELECT forget_plan(${which});`).join(' ')} END;`

/** What a bank's plan is made from, and which of its columns; none: all. */
const ofBank = { card: [], outcome: [], progress: [], bank_plan: [], question: ['bank_id', 'type', 'place'] }
const ofAll = ['setting', 'memory_parameters']

const triggers = [
  ...Object.entries(ofBank).flatMap(([table, columns]) => [
    trigger(table, 'INSERT', ['NEW.bank_id']),
    trigger(table, columns.length > 0 ? `UPDATE OF ${columns.join(', ')}` : 'UPDATE', ['OLD.bank_id', 'NEW.bank_id']),
    trigger(table, 'DELETE', ['OLD.bank_id']),
  ]),
  ...ofAll.flatMap((table) => ['INSERT', 'UPDATE', 'DELETE'].map((event) => trigger(table, event, ['NULL']))),
]

/** By kind; a plan as JSON, and for what it was made. */
type Kept = Map<string, { madeFor: string; plan: string }>

/**
 * Lets this connection keep plans that were made (memory/rememberedPlan.ts) until something that they are made from changes. Within a
 * transaction none is kept: it may be rolled back.
 */
export function rememberPlans(sqlite: Database.Database): void {
  if (sqlite.pragma('table_info(memory_parameters)', { simple: true }) === undefined) return
  const plans = new Map<number, Kept>()
  sqlite.function('forget_plan', (bankId: number | null) => {
    if (bankId === null) plans.clear()
    else plans.delete(bankId)
    return null
  })
  sqlite.function('recall_plan', (bankId: number, kind: string, madeFor: string) => {
    const kept = plans.get(bankId)?.get(kind)
    return kept?.madeFor === madeFor ? kept.plan : null
  })
  sqlite.function('keep_plan', (bankId: number, kind: string, madeFor: string, plan: string) => {
    if (sqlite.inTransaction) return 0
    const ofBank: Kept = plans.get(bankId) ?? new Map()
    plans.set(bankId, ofBank.set(kind, { madeFor, plan }))
    return 1
  })
  sqlite.exec(triggers.join('\n'))
}
