import type { LibraryCounts } from '../../src-main/contract/backupCalls.ts'

type Part = 'banks' | 'questions' | 'answers' | 'exams' | 'notes' | 'documents' | 'settings' | 'other'

const partOf: Readonly<Record<string, Part>> = {
  bank: 'banks',
  question: 'questions',
  attempt: 'answers',
  session: 'answers',
  session_question: 'answers',
  exam: 'exams',
  blueprint: 'exams',
  annotation: 'notes',
  document: 'documents',
  image: 'documents',
  setting: 'settings',
}

/** What a person calls that of which rows were lost, each once. */
export const lostParts = (tables: readonly string[]): Part[] => {
  const parts = new Set(tables.map((table) => partOf[table] ?? 'other'))
  const hasOther = parts.delete('other')
  return [...parts, ...(hasOther ? (['other'] as const) : [])]
}

/** Whether one holds more than the other of something, and less of nothing. */
export function isMore(one: LibraryCounts, other: LibraryCounts): boolean {
  const differences = (Object.keys(one) as (keyof LibraryCounts)[]).map(
    (name) => (one[name] ?? 0) - (other[name] ?? one[name] ?? 0),
  )
  return differences.every((by) => by >= 0) && differences.some((by) => by > 0)
}
