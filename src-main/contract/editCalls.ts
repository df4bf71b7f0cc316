import { z } from 'zod'
import { call } from './call.ts'
import type { ChangeAuthor, ChangeKind } from './changeCalls.ts'
import { questionTypes } from './choices.ts'
import { maxExplanationLength, maxOptionLength, maxPictures, maxStemLength, maxTagLength, maxTags } from './limits.ts'
import type { EditedFields, QuestionView } from './questionCalls.ts'
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

/** Where a picture stands; `label`, of an option as it is written, only where it stands in one. */
const writtenPicture = z
  .strictObject({
    image: z.string().regex(/^[0-9a-f]{64}$/),
    field: z.enum(['stem', 'option', 'explanation', 'answer']),
    label: z
      .string()
      .regex(/^[A-Z]$/)
      .optional(),
  })
  .refine(({ field, label }) => (field === 'option') === (label !== undefined))
  .transform(({ image, field, label }) => (label === undefined ? { image, field } : { image, field, label }))

const orNone = (text: string | null) => (text === null || text.trim() === '' ? null : text)

const writtenQuestion = z.strictObject({
  type: z.enum(questionTypes),
  stem: writtenText(maxStemLength),
  options: z.array(writtenOption).max(26),
  key: keySchema.nullable(),
  explanation: writtenText(maxExplanationLength).nullable().transform(orNone),
  section: z.string().trim().max(1000).nullable().transform(orNone),
  /** All of them, in order. Left out: those that the question has, with their options. */
  images: z.array(writtenPicture).max(maxPictures).optional(),
})
export type WrittenQuestion = z.output<typeof writtenQuestion>

const questionIds = z.array(z.int()).min(1).max(100_000)
const tags = z.array(z.string().trim().min(1).max(maxTagLength)).max(maxTags)

/** What is set of many questions at once: what is left out stays as it is. `accept`: they are right as they stand. */
const setFields = z.strictObject({
  type: z.enum(questionTypes).optional(),
  key: keySchema.nullable().optional(),
  section: z.string().trim().max(1000).nullable().transform(orNone).optional(),
  addTags: tags.optional(),
  removeTags: tags.optional(),
  accept: z.literal(true).optional(),
})
export type SetFields = z.output<typeof setFields>

/** A picture by the hash of its bytes, and as the page can show it. */
export type KeptPicture = { image: string; dataUrl: string }

/** `left`: how many the bank has already, word by word; they stay where they are. */
export type Brought = { brought: number; left: number }

/** What a question was for a time, and who made it so; `editId` names the edit that ended it, null for what it is now. */
export type QuestionVersion = {
  editId: number | null
  fields: EditedFields
  since: number
  madeBy: ChangeAuthor
  /** What else there was of the change; null where the log has forgotten it. */
  kind: ChangeKind | null
}

export const editCalls = {
  /**
   * Answers given are graded anew where the key alone had graded them. INVALID_INPUT names the field that contradicts another;
   * CONFLICT if the bank has a question with these words already.
   */
  'questions.edit': call(z.object({ id: z.int(), fields: writtenQuestion })).returns<QuestionView>(),
  /**
   * Keeps a picture, to be named by an edit then: upright, and without what a camera wrote beside it. PICTURE_TOO_LARGE,
   * PICTURE_UNUSABLE, HEIC_UNSUPPORTED.
   */
  'questions.addPicture': call(z.object({ bytes: z.instanceof(Uint8Array) })).returns<KeptPicture>(),
  /** Back to what the document gave, as an edit of its own. NOT_FOUND if it never was edited; CONFLICT as above. */
  'questions.restore': call(
    z.object({
      id: z.int(),
      /** Back to what it was before this edit instead. */
      editId: z.int().optional(),
    }),
  ).returns<QuestionView>(),
  /** What the question is and was, the newest first. */
  'questions.versions': call(z.object({ id: z.int() })).returns<readonly QuestionVersion[]>(),
  /** At the end of the bank. INVALID_INPUT and CONFLICT as above. */
  'questions.create': call(z.object({ bankId: z.int(), fields: writtenQuestion })).returns<QuestionView>(),
  /** With their answers; an undo brings both back. Returns how many there were. */
  'questions.remove': call(z.object({ ids: questionIds })).returns<number>(),
  'questions.move': call(z.object({ ids: questionIds, bankId: z.int() })).returns<Brought>(),
  'questions.copy': call(z.object({ ids: questionIds, bankId: z.int() })).returns<Brought>(),
  /** The second goes on where the first ends, as where a reading had cut it in two; two with the same words are one. */
  'questions.merge': call(z.object({ id: z.int(), otherId: z.int() })).returns<QuestionView>(),
  /** The question keeps the first part, the second stands right behind it. */
  'questions.split': call(z.object({ id: z.int(), parts: z.tuple([writtenQuestion, writtenQuestion]) })).returns<
    readonly [QuestionView, QuestionView]
  >(),
  /** In this order, right before another question of their bank; null: at its end. */
  'questions.reorder': call(z.object({ ids: questionIds, beforeId: z.int().nullable() })).returns<void>(),
  /** `left`: how many stay as they are, as they would contradict themselves or be the same as another. */
  'questions.set': call(z.object({ ids: questionIds, set: setFields })).returns<{ set: number; left: number }>(),
}
