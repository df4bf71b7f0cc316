import { bulkCalls } from '../backups/bulkCalls.ts'
import { findNext } from '../changes/listChanges.ts'
import type { Direction } from '../changes/turnChange.ts'
import type { CallName, Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { Db } from '../db/openDatabase.ts'

type Handler = (input: unknown) => unknown

const turns: Partial<Record<CallName, Direction>> = { 'changes.undo': 'undo', 'changes.redo': 'redo' }

/**
 * Has undo and redo without an id mean the change that was the last when they were asked for, once those asked for before are through.
 * A large one waits for a backup and for another process, and what else ends meanwhile, an import say, is not meant.
 */
export function nameTurns(handlers: Handlers<CallName>, db: Db): Handlers<CallName> {
  const underWay = new Set<Promise<unknown>>()
  const watched =
    (handler: Handler): Handler =>
    async (input) => {
      const made = (async () => handler(input))()
      underWay.add(made)
      try {
        return await made
      } finally {
        underWay.delete(made)
      }
    }
  const named =
    (handler: Handler, direction: Direction): Handler =>
    async (input) => {
      const { id } = input as { id?: number }
      if (id !== undefined) return handler(input)
      if (underWay.size > 0) await Promise.allSettled(underWay)
      const next = findNext(db, direction)
      if (!next) throw new AppError('NOT_FOUND', `There is nothing to ${direction}.`)
      return handler({ id: next.id })
    }
  const over: Record<string, Handler> = {}
  for (const name of Object.keys(bulkCalls) as CallName[]) {
    const handler = handlers[name] as Handler
    const direction = turns[name]
    over[name] = watched(direction ? named(handler, direction) : handler)
  }
  return { ...handlers, ...over } as Handlers<CallName>
}
