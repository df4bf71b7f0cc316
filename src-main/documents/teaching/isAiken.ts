import type { UnknownFile } from '../UnknownFile.ts'

/** `A. option` lines straight after a stem, closed by `ANSWER: A` in capitals, and nothing else. */
export function isAiken({ head }: UnknownFile): boolean {
  const answers = head.match(/^ANSWER: [A-Z]\s*$/gm)?.length ?? 0
  if (answers === 0) return false
  const groups =
    head.match(/^(?![A-Z][.)] |ANSWER: )\S[^\n]*\n(?:[A-Z][.)] [^\n]*\n){2,26}ANSWER: [A-Z]\s*$/gm)?.length ?? 0
  return groups >= answers * 0.9
}
