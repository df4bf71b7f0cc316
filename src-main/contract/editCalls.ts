import { z } from 'zod'
import { call } from './call.ts'
import { questionTypes } from './choices.ts'
import { maxExplanationLength, maxOptionLength, maxStemLength } from './limits.ts'
import type { QuestionView } from './questionCalls.ts'
import { keySchema } from './questionTypes.ts'

/** Blank lines around it and blanks at its end go; how a first line is indented stays. */
const writtenText = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replace(/^(?:[^\S\n]*\n)+/, '')
        .trimEnd(),
    )

/**
 * `was`: the letter that the option had before the edit, null for a new one. Left out: the option with the same text, else the one
 * with the same letter. By it, answers given to a question whose options were moved still say what they said.
 */
const writtenOption = z.strictObject({
  label: z.string().regex(/^[A-Z]$/),
  text: writtenText(maxOptionLength),
  was: z
    .string()
    .regex(/^[A-Z]$/)
    .nullable()
    .optional(),
})

const orNone = (text: string | null) => (text === null || text.trim() === '' ? null : text)

const writtenQuestion = z.strictObject({
  type: z.enum(questionTypes),
  stem: writtenText(maxStemLength),
  options: z.array(writtenOption).max(26),
  key: keySchema.nullable(),
  explanation: writtenText(maxExplanationLength).nullable().transform(orNone),
  section: z.string().trim().max(1000).nullable().transform(orNone),
})
export type WrittenQuestion = z.output<typeof writtenQuestion>

export const editCalls = {
  /**
   * Answers given are graded anew where the key alone had graded them. INVALID_INPUT names the field that contradicts another;
   * CONFLICT if the bank has a question with these words already.
   */
  'questions.edit': call(z.object({ id: z.int(), fields: writtenQuestion })).returns<QuestionView>(),
  /** Back to what the document gave, as an edit of its own. NOT_FOUND if it never was edited; CONFLICT as above. */
  'questions.restore': call(z.object({ id: z.int() })).returns<QuestionView>(),
}
