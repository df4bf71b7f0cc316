import type { LibraryCounts } from '../../contract/backupCalls.ts'

export const countsInWords = ({ banks, questions, answers, exams, documents, pictures }: LibraryCounts): string =>
  `${banks} banks, ${questions} questions, ${answers} answers, ${exams} exams, ${documents} documents, ${pictures} pictures`
