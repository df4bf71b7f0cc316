import { changeEach } from '../Edited.ts'
import type { Draft } from '../questions/Draft.ts'

const asksToMatch = /配对|匹配|连线|\bmatch(?:ing)?\b/i

/**
 * Items to be matched choose from one list of options, which stands below the last of them, or of which each has the one
 * beside it: all of them get the whole list.
 */
export function shareMatches(drafts: readonly Draft[]): readonly Draft[] {
  const sections = new Map<number, Draft[]>()
  for (const draft of drafts)
    if (asksToMatch.test(draft.section.title ?? ''))
      sections.set(draft.section.at, [...(sections.get(draft.section.at) ?? []), draft])
  const shared = new Map([...sections].map(([at, items]) => [at, listOf(items)]))
  if (shared.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const options = asksToMatch.test(draft.section.title ?? '') ? shared.get(draft.section.at) : null
    return options ? { ...draft, options } : draft
  })
}

/** The one list that the items of a section share; null if each has options of its own. */
function listOf(items: readonly Draft[]): Draft['options'] | null {
  const options = items.flatMap((item) => item.options).sort((a, b) => a.index - b.index)
  const isOneList = options.every(({ index }, at) => index === at)
  const isSpread = items.every((item) => item.options.length <= 1)
  const isBelow = items.every((item, at) => item.options.length === 0 || at === items.length - 1)
  return items.length < 2 || options.length < 2 || !isOneList || !(isSpread || isBelow) ? null : options
}
