import { z } from 'zod'
import type { questionTypes, verdicts } from './choices.ts'

export type QuestionType = (typeof questionTypes)[number]

/** `label` is always an upper-case letter from A in reading order, whatever the document printed. `text` may hold `$LaTeX$`. */
export type Option = { label: string; text: string }

/**
 * The right answer, canonical: labels in option order, a truth value, or for each blank its accepted alternatives.
 * Never display text: "A,B", "ab" and "AB" are all `{ kind: 'options', labels: ['A', 'B'] }`. `anyOrder`: each answer may
 * stand in any of the blanks.
 */
export const keySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('options'), labels: z.array(z.string().regex(/^[A-Z]$/)).min(1) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
  z.object({
    kind: z.literal('blanks'),
    blanks: z.array(z.array(z.string()).min(1)).min(1),
    anyOrder: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
])
export type Key = z.infer<typeof keySchema>

/** What a person answered. `blanks` has one entry a blank, in order; an empty string is a blank left open. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('options'), labels: z.array(z.string().regex(/^[A-Z]$/)).max(26) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
  z.object({ kind: z.literal('blanks'), blanks: z.array(z.string().max(10_000)).max(100) }),
  z.object({ kind: z.literal('text'), text: z.string().max(100_000) }),
])
export type Response = z.infer<typeof responseSchema>

export type GradedVerdict = (typeof verdicts)[number]
/** `ungraded`: no grade yet (a short answer before it is graded, or a question without a key). Never counts as wrong. */
export type Verdict = GradedVerdict | 'ungraded'

/** Counts of each type, zeros included. */
export type CountByType = Record<QuestionType, number>

export type AnswerOrigin = 'document' | 'model' | 'person'
