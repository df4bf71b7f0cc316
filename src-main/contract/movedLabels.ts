import type { MovedLabels } from './questionCalls.ts'
import type { Option } from './questionTypes.ts'

type WrittenOption = Option & { was?: string | null | undefined }

const isSame = (a: Option, b: Option): boolean => a.label === b.label && a.text === b.text

/** Options that are only pictures all have the same text, so one that is where it was is no other's past. */
function labelBefore(option: WrittenOption, before: readonly Option[], after: readonly WrittenOption[]): string | null {
  if (option.was !== undefined) return option.was
  if (before.some((one) => isSame(one, option))) return option.label
  const same = before.find((one) => one.text === option.text && !after.some((other) => isSame(one, other)))
  if (same) return same.label
  const there = before.find(({ label }) => label === option.label)
  return there && !after.some(({ text }) => text === there.text) ? there.label : null
}

/** Returns where each option of before is after an edit; null for those that are gone. */
export function movesOf(before: readonly Option[], after: readonly WrittenOption[]): MovedLabels {
  const gone = before.map(({ label }): [string, string | null] => [label, null])
  const kept = after.flatMap((option): [string, string][] => {
    const label = labelBefore(option, before, after)
    return label === null ? [] : [[label, option.label]]
  })
  return Object.fromEntries([...gone, ...kept])
}

export const changesLabels = (moved: MovedLabels): boolean => Object.entries(moved).some(([from, to]) => from !== to)

/** Returns one move after the other as one. */
export const thenMoved = (first: MovedLabels, second: MovedLabels): MovedLabels =>
  Object.fromEntries(Object.entries(first).map(([from, to]) => [from, to === null ? null : (second[to] ?? to)]))

/** Returns the way back; options that came in between are gone. */
export function reversed(moved: MovedLabels, labelsNow: readonly string[]): MovedLabels {
  const back = Object.entries(moved).flatMap(([from, to]): [string, string][] => (to === null ? [] : [[to, from]]))
  return Object.fromEntries([...labelsNow.map((label): [string, string | null] => [label, null]), ...back])
}

/** Returns labels as they are after the move, in their order; those of options that are gone are left out. */
export const moveLabels = (labels: readonly string[], moved: MovedLabels): string[] =>
  labels
    .map((label) => (Object.hasOwn(moved, label) ? (moved[label] ?? null) : label))
    .filter((label) => label !== null)
    .sort()
