import { z } from 'zod'
import { boundFields, lineRoles, linesRead } from './choices.ts'

export type LineRole = (typeof lineRoles)[number]
export type LineRead = (typeof linesRead)[number]

/**
 * Says what lines of a form are. `form` is their text, with `{letters}`, `{truth}` and `{number}` for an answer of that kind and
 * `{text}` for anything (docs/reading-rules.md). The other fields narrow it to a place: what the line was read as before, which
 * of the lines of its question it is (0-based, from the first or from the last), the form of the line above or below, and what
 * rules of the same step say that the line above is, or the line below; below the last line a question begins. `of`: an answer or explanation of the question that begins below it.
 */
const lineRule = z.strictObject({
  role: z.enum(lineRoles),
  form: z.string().trim().min(1).max(300),
  readAs: z.enum(linesRead).optional(),
  fromTop: z.int().min(0).max(500).optional(),
  fromEnd: z.int().min(0).max(500).optional(),
  above: z.string().trim().min(1).max(300).optional(),
  below: z.string().trim().min(1).max(300).optional(),
  after: z.enum(lineRoles).optional(),
  before: z.enum(lineRoles).optional(),
  of: z.literal('below').optional(),
})
export type LineRule = z.infer<typeof lineRule>

/** Says of a block that it belongs to the question that the block `to` is of, wherever that stands. */
const binding = z.strictObject({ block: z.int().min(0), to: z.int().min(0), as: z.enum(boundFields) })
export type Binding = z.infer<typeof binding>

/**
 * Rules that hold together; those of the next step see the document as this one left it. `except`: blocks that it leaves alone;
 * `only`: the blocks that it speaks of, where it is meant for no others; `bound`: blocks that belong to questions elsewhere.
 */
export const ruleStep = z
  .strictObject({
    rules: z.array(lineRule).max(60),
    except: z.array(z.int().min(0)).max(100_000).default([]),
    only: z.array(z.int().min(0)).max(1000).optional(),
    bound: z.array(binding).max(1000).optional(),
  })
  .refine(({ rules, bound = [] }) => rules.length + bound.length > 0)
export type RuleStep = z.infer<typeof ruleStep>

export const ruleSteps = z.array(ruleStep).max(50)

/** A file of rules, as it is written and read: `except` belongs to one document and is left out. */
export const ruleFile = z.strictObject({ qquizRules: z.literal(1), steps: ruleSteps })
