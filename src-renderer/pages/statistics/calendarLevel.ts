import type { DayCount } from '../../../src-main/contract/statisticsCalls.ts'

/** 0 nothing, 1 to 4 a quarter each of the busiest day's answers, `read`: answers read and none given. */
export type Level = 0 | 1 | 2 | 3 | 4 | 'read'

export function levelOf(count: DayCount | undefined, busiest: number): Level {
  if (!count || (count.answered === 0 && count.read === 0)) return 0
  if (count.answered === 0) return 'read'
  return Math.min(4, Math.max(1, Math.ceil((count.answered / busiest) * 4))) as Level
}

const tint = (percent: number) => `color-mix(in oklab, var(--accent) ${percent}%, var(--surface))`

/** `read` is told by its edge, not by its colour alone. */
export const levelStyle = (level: Level) => ({
  backgroundColor:
    level === 0 ? 'var(--sunken)' : level === 'read' ? 'var(--surface)' : tint([30, 50, 75, 100][level - 1] ?? 100),
  boxShadow: level === 'read' ? 'inset 0 0 0 1.5px var(--accent)' : undefined,
})
