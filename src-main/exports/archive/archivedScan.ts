import { z } from 'zod'
import type {
  PixelBox,
  ScannedFigure,
  ScannedLetter,
  ScannedLine,
  ScannedPage,
} from '../../documents/scanned/ScannedPage.ts'

const pixelBox = { x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() } satisfies Record<
  keyof PixelBox,
  z.ZodType
>

const letter = z.object({
  ...pixelBox,
  text: z.string().max(100),
  confidence: z.number(),
  colour: z.string().max(6).optional(),
  highlight: z.string().max(6).optional(),
  bold: z.literal(true).optional(),
} satisfies Record<keyof ScannedLetter, z.ZodType>)

const line = z.object({ letters: z.array(letter) } satisfies Record<keyof ScannedLine, z.ZodType>)

/** `jpeg`: what it looks like, in base64. */
const figure = z.object({
  ...pixelBox,
  isInLine: z.literal(true).optional(),
  jpeg: z.base64(),
} satisfies Record<keyof ScannedFigure, z.ZodType>)

/** What was read of the picture of a page, in pixels of the upright picture (src-main/documents/scanned/ScannedPage.ts). */
const content = z.object({
  width: z.number(),
  height: z.number(),
  turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  skew: z.number(),
  points: z.number(),
  lines: z.array(line),
  rules: z.array(z.object(pixelBox)),
  figures: z.array(figure).optional(),
} satisfies Record<keyof ScannedPage, z.ZodType>)

const count = z.int().min(0)

/** `page` is 0-based, `version` that of the program's reading, `tookMs` how long it took. */
export const archivedScan = z.object({
  page: count,
  version: count,
  tookMs: count,
  createdAt: z.int().min(-8.64e15).max(8.64e15),
  content,
})
export type ArchivedScan = z.output<typeof archivedScan>
