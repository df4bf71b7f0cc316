import type { Handlers } from '../contract/calls.ts'
import type { statisticsCalls } from '../contract/statisticsCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock } from '../ports.ts'
import { getCalendar } from './calendar.ts'
import { getDue } from './due.ts'
import { listExamProgress } from './exams.ts'
import { listRetention } from './retention.ts'
import { getToday } from './today.ts'
import { getTopics } from './topics.ts'

export const statisticsHandlers = ({ db, now }: { db: Db; now: Clock }): Handlers<keyof typeof statisticsCalls> => ({
  'statistics.today': (query) => getToday(db, query, now()),
  'statistics.topics': (query) => getTopics(db, query, now()),
  'statistics.calendar': (query) => getCalendar(db, query, now()),
  'statistics.due': (query) => getDue(db, query, now()),
  'statistics.retention': (query) => listRetention(db, query, now()),
  'statistics.exams': (query) => listExamProgress(db, query, now()),
})
