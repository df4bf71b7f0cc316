import type { Draft, DraftOption } from '../questions/Draft.ts'

const asksToMatch = /配对|匹配|连线|\bmatch(?:ing)?\b/i

/**
 * Items to be matched choose from one list of options, which stands below the last of them, or of which each has the one
 * beside it: all of them get the whole list.
 */
export function shareMatches(drafts: readonly Draft[]): void {
  const sections = new Map<number, Draft[]>()
  for (const draft of drafts)
    if (asksToMatch.test(draft.section.title ?? ''))
      sections.set(draft.section.at, [...(sections.get(draft.section.at) ?? []), draft])
  for (const items of sections.values()) share(items)
}

function share(items: readonly Draft[]): void {
  const options = items.flatMap((item) => item.options).sort((a, b) => a.index - b.index)
  const isOneList = options.every(({ index }, at) => index === at)
  const isSpread = items.every((item) => item.options.length <= 1)
  const isBelow = items.every((item, at) => item.options.length === 0 || at === items.length - 1)
  if (items.length < 2 || options.length < 2 || !isOneList || !(isSpread || isBelow)) return
  for (const item of items) item.options = options.map(copyOf)
}

const copyOf = (option: DraftOption): DraftOption => ({ ...option, text: [...option.text] })
