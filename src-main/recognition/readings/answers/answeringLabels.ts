import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'

const fewest = 3
const nearlyAll = 0.8
/** Words for an explanation that name the answer, too. */
const namesAnswer = /答案|解答/

const explains = (line: Lexed | undefined): boolean => {
  const [field] = line?.fields ?? []
  return field?.kind === 'explanation' && field.labelFrom === line?.from && namesAnswer.test(field.word)
}

/** A place for the answer, filled or not: it is said there. */
const holdsAnswer = /\(\s*[^()\s]{0,6}\s*\)|_{2,}/

const isOpen = (lines: readonly Lexed[], at: number): boolean => {
  const type = sectionTypes(lines)[at] ?? null
  return (type === null || type === 'shortAnswer') && !holdsAnswer.test(lines[at - 1]?.line.folded ?? '')
}

/**
 * "答案解析：" labels the answer where it stands throughout, no label of an answer anywhere, and nothing is chosen from: what is
 * explained answers questions that are open.
 */
export function readAnsweringLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const { fields, options } = linesWith(lines)
  const labels = fields.filter((at) => explains(lines[at]))
  if (labels.length < fewest || options.some((at) => lines[at]?.startsWithOption)) return lines
  if (fields.some((at) => lines[at]?.fields.some(({ kind }) => kind === 'answer' || kind === 'mine'))) return lines
  if (labels.filter((at) => isOpen(lines, at)).length < labels.length * nearlyAll) return lines
  return changeEach(lines, (line) =>
    explains(line)
      ? { ...line, fields: line.fields.map((field, at) => (at === 0 ? { ...field, kind: 'answer' as const } : field)) }
      : line,
  )
}
