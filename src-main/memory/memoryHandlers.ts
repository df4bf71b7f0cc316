import { sql } from 'drizzle-orm'
import type { Handlers } from '../contract/calls.ts'
import type { MemoryView, planCalls } from '../contract/planCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import type { QueueRunner } from '../queue/QueueRunner.ts'
import { findCard } from './cards.ts'
import { getDueElsewhere } from './dueCards.ts'
import { addMemoryJob, hasMemoryJob } from './memoryJob.ts'
import { findFitted } from './parameters.ts'
import { clearPlan, setPlan } from './plans.ts'
import { correctRating, findRating } from './reviews.ts'
import { getPlan } from './todaysPlan.ts'
import { addUpToday } from './todaysTask.ts'

type MemoryPorts = { db: Db; now: Clock; emit: Emit; queue: QueueRunner }

function getMemory(db: Db): MemoryView {
  const fitted = findFitted(db)
  return {
    reviews: db.get<{ reviews: number }>(sql`SELECT count(DISTINCT attempt_id) AS reviews FROM review`).reviews,
    fitted: fitted ? { reviews: fitted.reviews, logLoss: fitted.logLoss, at: fitted.createdAt } : null,
    state: hasMemoryJob(db) ? 'working' : 'idle',
  }
}

export function memoryHandlers({ db, now, emit, queue }: MemoryPorts): Handlers<keyof typeof planCalls> {
  const planned = (bankId: number) => {
    emit('plan.changed')
    return getPlan(db, bankId, now())
  }
  return {
    'plan.get': ({ bankId }) => getPlan(db, bankId, now()),
    'plan.due': () => getDueElsewhere(db, now()),
    'plan.today': () => addUpToday(db, now()),
    'plan.set': (draft) => {
      setPlan(db, draft, now())
      return planned(draft.bankId)
    },
    'plan.clear': ({ bankId }) => {
      clearPlan(db, bankId)
      return planned(bankId)
    },
    'cards.get': ({ questionId }) => findCard(db, questionId, now()),
    'cards.rating': ({ attemptId }) => findRating(db, attemptId),
    'cards.rate': ({ attemptId, rating }) => {
      const card = correctRating(db, attemptId, rating, now())
      emit('plan.changed')
      return card
    },
    'memory.get': () => getMemory(db),
    'memory.fit': () => {
      if (!hasMemoryJob(db)) addMemoryJob(db, { rate: false, fit: true }, now())
      queue.wake()
      return getMemory(db)
    },
  }
}
