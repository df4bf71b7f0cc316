import { z } from 'zod'
import { questionTypes } from '../../contract/choices.ts'
import type { Block, Mark, SourceDocument } from '../../documents/SourceDocument.ts'

const count = z.int().min(0)

const mark = z.object({
  from: count,
  to: count,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strike: z.literal(true).optional(),
  colour: z.string().optional(),
  highlight: z.string().optional(),
  code: z.literal(true).optional(),
  unsure: z.literal(true).optional(),
} satisfies Record<keyof Mark, z.ZodType>)

const anchor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), line: count }),
  z.object({ kind: z.literal('paragraph'), paragraph: count }),
  z.object({ kind: z.literal('page'), page: count, box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
  z.object({ kind: z.literal('cell'), sheet: z.string(), row: count, column: count }),
])

const block = z.object({
  kind: z.enum(['paragraph', 'heading', 'tableRow', 'image', 'formula', 'code']),
  text: z.string(),
  label: z.string().optional(),
  level: z.int().optional(),
  cells: z.array(z.string()).optional(),
  marks: z.array(mark).optional(),
  images: z.array(z.object({ at: count, image: z.string() })).optional(),
  fields: z
    .object({
      blocks: count,
      type: z.enum(questionTypes),
      stem: z.string(),
      options: z.array(z.object({ text: z.string(), isRight: z.boolean() })),
      key: z.array(z.string()),
      alternatives: z.array(z.array(z.string())),
      explanation: z.string().optional(),
    })
    .optional(),
  part: z.enum(['footnote', 'endnote', 'textBox']).optional(),
  disclosure: z.enum(['summary', 'details']).optional(),
  anchor,
} satisfies Record<keyof Block, z.ZodType>)

/** A document as it was read: its blocks in order (src-main/documents/SourceDocument.ts). */
export const archivedExtraction = z.object({
  name: z.string(),
  format: z.string(),
  blocks: z.array(block),
  images: z.record(z.string(), z.object({ mime: z.string(), source: z.string().optional() })),
  notes: z.array(z.string()),
  unread: z.array(count).optional(),
} satisfies Record<keyof SourceDocument, z.ZodType>)
