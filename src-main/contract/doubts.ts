/**
 * Below this confidence a reading is to be checked, even where no single issue was found. The triggers of bank_count have it, too:
 * another bound needs a migration.
 */
export const doubtBelow = 0.9

/** Beyond this share of doubtful questions a document is to be looked at before it is used. */
const badShare = 0.2

/** A handful is looked at in the bank. */
const fewestBad = 5

/** So much of it is doubtful that it should be looked at first: it is held back, where the person who imports it can look. */
export const readsBadly = ({ recognised, doubtful }: { recognised: number | null; doubtful: number }): boolean =>
  recognised !== null && doubtful >= fewestBad && doubtful > recognised * badShare

type ReadQuestion = { confidence: number; issues: readonly string[] }

/**
 * Returns what a person should check about the reading of a question, each doubt once: its issues, or that it is unsure
 * without any. A picture is worth knowing of, but no doubt. The same rule in SQL: questions/conditions.ts.
 */
export function doubtsOf({ confidence, issues }: ReadQuestion): string[] {
  const doubts = [...new Set(issues)].filter((issue) => issue !== 'hasImage')
  return doubts.length === 0 && confidence < doubtBelow ? ['lowConfidence'] : doubts
}

export const isDoubtful = (question: ReadQuestion): boolean => doubtsOf(question).length > 0
