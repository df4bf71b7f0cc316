import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import type { Draft } from '../Draft.ts'
import { isLetters } from './stemText.ts'

const opening = /^\s*(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\]|\{([^{}]{2,60})\}|\|\s?(.{2,60}$))\s*/

/**
 * How much of the first stretch of the stem is a bracket with words, and whether all of that line is, with the stem below it;
 * then numbers will do. What may be an answer is none.
 */
function tagOf(lines: readonly Lexed[], { stem }: Draft): { length: number; isLine: boolean } | null {
  const [first, second] = stem
  if (!first) return null
  const folded = lines[first.at]?.line.folded.slice(first.from, first.to) ?? ''
  const match = opening.exec(folded)
  const content = (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim()
  if (!match || content.length < 2 || isLetters(content) || truthOf(content) !== null) return null
  const isLine = match[0].length === folded.length
  if (!(isLine ? /[\p{L}\d]/u : /\p{L}/u).test(content)) return null
  return isLine && (!second || second.at === first.at) ? null : { length: match[0].length, isLine }
}

const fewest = 2
const half = 0.5
/** Within a line a bracket may be text, so more of them must be there. */
const more = 3
const nearlyAll = 0.8

/** What stands in brackets behind the number of most questions describes them: "第1题（知识点4.1，易）", "Question 2 [Topic 3]". */
export function dropOpeningTags(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const tags = drafts.map((draft) => tagOf(lines, draft))
  const onLines = tags.filter((tag) => tag?.isLine).length
  const within = tags.filter((tag) => tag && !tag.isLine).length
  const areLines = onLines >= Math.max(fewest, drafts.length * half)
  const areWithin = within >= Math.max(more, drafts.length * nearlyAll)
  if (!areLines && !areWithin) return drafts
  return changeEach(drafts, (draft, at) => {
    const tag = tags[at]
    const [first, ...rest] = draft.stem
    if (!tag || !first || !(tag.isLine ? areLines : areWithin)) return draft
    return { ...draft, stem: tag.isLine ? rest : [{ ...first, from: first.from + tag.length }, ...rest] }
  })
}
