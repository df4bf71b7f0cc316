import { z } from 'zod'
import { questionTypes } from './questionTypes.ts'

/** How many questions of one kind, and what each is worth. Without types or sections: of all. */
export const examPart = z.strictObject({
  types: z.array(z.enum(questionTypes)).default([]),
  sections: z.array(z.string()).default([]),
  count: z.int().min(1).max(1000),
  points: z.number().positive().max(1000),
})

/** A mock exam: its parts in order, minutes, and the part of all points that passes, 0..1. */
export const examPlan = z.strictObject({
  parts: z.array(examPart).min(1).max(50),
  minutes: z.int().min(1).max(1440),
  passMark: z.number().min(0).max(1),
  shuffleOptions: z.boolean().default(false),
  multipleChoice: z.enum(['allOrNothing', 'rightMinusWrong']).default('allOrNothing'),
})
export type ExamPlan = z.infer<typeof examPlan>
