import type { TableReading } from '../../../../src-main/contract/columnMapping.ts'
import type { DeskSource } from '../../../../src-main/contract/deskCalls.ts'

export type LookViewProps = {
  importId: number
  source: DeskSource
  /** How its tables were read. */
  tables: readonly TableReading[]
  /** The question that is looked at, and the line that was led to. */
  questionId: number | undefined
  block: number | undefined
  /** undefined, null: what was clicked belongs to none. */
  onQuestion: (questionId: number | null | undefined) => void
}
