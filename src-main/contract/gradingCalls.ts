import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { Fault } from './faults.ts'
import type { GradeDetails } from './gradeDetails.ts'
import type { GradedVerdict } from './questionTypes.ts'
import type { ModelChoice } from './settingsCalls.ts'

/** A grade that a model is to give. The attempt is ungraded meanwhile, and the person can grade it at any time. */
export type PendingGrade = {
  /** `failed`: the model gave no usable answer; it is asked again by `grading.ask` only. */
  state: 'queued' | 'running' | 'waiting' | 'failed'
  /** Who has to act first while it waits; for the network it is tried again by itself. */
  waitingFor: 'key' | 'network' | 'user' | null
  fault: Fault | null
}

export type GradeView = {
  verdict: GradedVerdict
  /** 0..1. */
  score: number
  gradedBy: 'rule' | 'self' | 'model'
  /** Which model; null for other graders. */
  gradedWith: ModelChoice | null
  details: GradeDetails | null
  gradedAt: number
}

export const gradingCalls = {
  /** Answers in words without a grade that no model is being asked about: none was chosen when they were given, or it failed. */
  'grading.open': call(nothing).returns<{ answers: number }>(),
  /**
   * Has the chosen model grade an answer in words that has no grade, or without `attemptId` all of `grading.open`; returns how
   * many. MODEL_NOT_CHOSEN; CONFLICT if the attempt is graded, is being graded, or has no reference.
   */
  'grading.ask': call(z.object({ attemptId: z.int().optional() })).returns<number>(),
  /** All grades that an attempt was given, the first one first; the last one counts. */
  'grading.list': call(z.object({ attemptId: z.int() })).returns<readonly GradeView[]>(),
}
