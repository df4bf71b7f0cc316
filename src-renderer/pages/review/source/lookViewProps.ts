import type { TableReading } from '../../../../src-main/contract/columnMapping.ts'
import type { DeskSource } from '../../../../src-main/contract/deskCalls.ts'
import type { Teaching } from './useTeaching.ts'

export type LookViewProps = {
  importId: number
  source: DeskSource
  /** How its tables were read. */
  tables: readonly TableReading[]
  /** The question that is looked at, and the line that was led to. */
  questionId: number | undefined
  block: number | undefined
  teaching: Teaching
  onQuestion: (questionId: number) => void
}

/** How many lines the document has. */
export const lineCount = ({ parts }: DeskSource): number => (parts.at(-1)?.last ?? -1) + 1
