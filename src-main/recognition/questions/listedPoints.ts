import type { Draft } from './Draft.ts'

const fewest = 10
const nearlyAll = 0.95

/** Many points without options in an unbroken order, as lists of what will be asked are: fewer of them need to ask by their words. */
export function areListed(drafts: readonly Draft[]): boolean {
  if (drafts.length < fewest || drafts.some(({ options }) => options.length > 1)) return false
  const next = drafts.filter(({ value }, at) => value === 1 || value === (drafts[at - 1]?.value ?? 0) + 1)
  return next.length >= drafts.length * nearlyAll
}
