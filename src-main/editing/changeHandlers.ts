import { listChanges } from '../changes/listChanges.ts'
import { listTrash } from '../changes/listTrash.ts'
import type { Handlers } from '../contract/calls.ts'
import type { changeCalls } from '../contract/changeCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { turnChange } from './turnChange.ts'

type ChangePorts = {
  db: Db
  now: Clock
  emit: Emit
  /** What came back may be remembered by parameters from before. */
  cardsBack: () => void
}

/** A change can have touched anything of the library. */
const told = [
  'banks.changed',
  'questions.changed',
  'annotations.changed',
  'imports.changed',
  'practice.changed',
  'mistakes.changed',
  'exams.changed',
  'plan.changed',
  'assist.changed',
  'rules.changed',
  'changes.changed',
] as const

export function changeHandlers({ db, now, emit, cardsBack }: ChangePorts): Handlers<keyof typeof changeCalls> {
  const turn = (direction: 'undo' | 'redo', id: number | undefined) => {
    const { view, hasCards } = turnChange(db, direction, id, now())
    if (hasCards) cardsBack()
    for (const name of told) emit(name)
    return view
  }
  return {
    'changes.list': ({ limit }) => listChanges(db, limit),
    'changes.trash': () => listTrash(db),
    'changes.undo': ({ id }) => turn('undo', id),
    'changes.redo': ({ id }) => turn('redo', id),
  }
}
