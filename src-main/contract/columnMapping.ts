import { z } from 'zod'
import { columnRoles } from './choices.ts'

export type ColumnRole = (typeof columnRoles)[number]

/** Which column means what in one table. `sheet` is '' outside workbooks; `headerRow` the row of the titles, null if there is none. */
export const columnMapping = z.object({
  sheet: z.string(),
  headerRow: z.int().min(0).nullable(),
  columns: z.array(z.enum(columnRoles)).max(1000),
})
export type ColumnMapping = { sheet: string; headerRow: number | null; columns: readonly ColumnRole[] }

/** How a table was read, for a person to check; `titles` as printed, empty without a title row. */
export type TableReading = ColumnMapping & { confidence: number; titles: readonly string[]; questions: number }
