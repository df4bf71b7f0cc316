import type { Lexed } from '../lexed.ts'

/** For each line the type of question that the heading above it announces. */
export function sectionTypes(lines: readonly Lexed[]): (string | null)[] {
  let current: string | null = null
  return lines.map((line) => {
    if (line.heading)
      current =
        line.heading.kind === 'type' ? (line.heading.type ?? null) : line.heading.kind === 'key' ? null : current
    return current
  })
}
