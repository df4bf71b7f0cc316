import type { LibraryCounts } from '../../contract/backupCalls.ts'

export const countsInWords = ({
  banks,
  questions,
  answers,
  exams,
  notes,
  bookmarks,
  documents,
  pictures,
}: LibraryCounts): string =>
  `${banks} banks, ${questions} questions, ${answers} answers, ${exams} exams, ${notes ?? 0} notes, ${bookmarks ?? 0} bookmarks, ${documents} documents, ${pictures} pictures`
