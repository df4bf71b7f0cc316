import { type MathPart, splitMath } from './splitMath.ts'

export type InlinePart = MathPart | { kind: 'code'; text: string }

/** As in Markdown, but a sign between two letters is an apostrophe typed wrongly: "don`t". */
const code = /(?<![\w`])`(?![\s`])([^`\n]+?)(?<!\s)`(?![\w`])/g

/** Cuts text at its `code` and its formulas. What stands in code is no formula. */
export function splitInline(source: string): InlinePart[] {
  if (!source.includes('`')) return splitMath(source)
  const parts: InlinePart[] = []
  let from = 0
  for (const match of source.matchAll(code)) {
    if (match.index > from) parts.push(...splitMath(source.slice(from, match.index)))
    parts.push({ kind: 'code', text: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < source.length) parts.push(...splitMath(source.slice(from)))
  return parts
}
