import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../../questions/Draft.ts'

/** Words that ask to match. */
export const asksToMatch =
  /配对|匹配|配對|連連看|连线|选择对应|對應|\b(?:match(?:ing)?|zuordn\w{1,8}|ordnen sie|relacion\w{1,6}|associ(?:ez|er|are?|azioni|ations?|ação|e (?:os|as|cada|each|the))|associate (?:each|the)|relie[zr]?|appariement|abbina\w{0,6}|collega\w{0,4}|emparej\w{1,6})\b|соотнес|соответств|組み合わせ|対応する|연결|짝/i

/** Whether the title of a section or the first lines below it ask to match. */
function isMatching(lines: readonly Lexed[], { section, first }: Draft): boolean {
  if (asksToMatch.test(section.title ?? '')) return true
  for (let at = Math.max(0, section.at, first - 3); at < first; at++)
    if (asksToMatch.test(lines[at]?.line.folded ?? '')) return true
  return false
}

/**
 * Items to be matched choose from one list of options, which stands below the last of them, or of which each has the one
 * beside it: all of them get the whole list.
 */
export function shareMatches(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const shared = new Map<Draft, Draft['options']>()
  for (const items of groupsOf(drafts)) {
    const [first] = items
    const options = listOf(items)
    if (options && first && isMatching(lines, first)) for (const item of items) shared.set(item, options)
  }
  if (shared.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const options = shared.get(draft)
    return options ? { ...draft, options } : draft
  })
}

/** Neighbours of one section up to one that ends in a list, or to where the numbers start again. */
function groupsOf(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = []
  drafts.forEach((draft, at) => {
    const last = drafts[at - 1]
    const isNext = last?.section.at === draft.section.at && (draft.value === null || draft.value > (last.value ?? 0))
    if (last && isNext && last.options.length < 2) groups.at(-1)?.push(draft)
    else groups.push([draft])
  })
  return groups
}

/** The one list that the items of a section share; null if each has options of its own. */
function listOf(items: readonly Draft[]): Draft['options'] | null {
  if (items.length < 2) return null
  const options = items.flatMap((item) => item.options).sort((a, b) => a.index - b.index)
  const isOneList = options.every(({ index }, at) => index === at)
  const isSpread = items.every((item) => item.options.length <= 1)
  const isBelow = items.every((item, at) => item.options.length === 0 || at === items.length - 1)
  return options.length < 2 || !isOneList || !(isSpread || isBelow) ? null : options
}
