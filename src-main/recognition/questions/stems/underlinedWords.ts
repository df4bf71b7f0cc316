import type { Lexed } from '../../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../../tokens/asking.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { coverageOf } from '../options/formatting.ts'
import { joinStretches } from './stretchText.ts'

const fewest = 3
const nearlyAll = 0.8
/** How a word stands out of its sentence where it is to be filled in. */
const ways = ['underline', 'highlight', 'colour FF0000']
/** More of a sentence than that is marked for another reason. */
const most = 0.6
/** Below a line that only announces them the lines may be all words to be filled in. */
const mostOfLines = 0.9

function isMarkedOrLeads(lines: readonly Lexed[], stretch: Stretch): boolean {
  const shares = coverageOf(lines, [stretch])
  const line = lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to).trim() ?? ''
  return line.endsWith(':') || ways.some((way) => (shares.get(way) ?? 0) > 0)
}

/** One line, or several each with words of its own that stand out, or that announce such lines. */
export const isSentenceOfWords = (lines: readonly Lexed[], { stem }: Draft): boolean =>
  stem.length === 1 || (stem.length > 1 && stem.every((stretch) => isMarkedOrLeads(lines, stretch)))

/** Nothing but a sentence, which asks nothing. */
function isStatement(lines: readonly Lexed[], draft: Draft): boolean {
  if (draft.options.length > 0 || draft.answers.length > 0 || draft.given.length > 0 || draft.distant) return false
  if (draft.tags.length > 0 || draft.section.type !== null || !isSentenceOfWords(lines, draft)) return false
  const { folded } = joinStretches(lines, draft.stem)
  return !asks(folded) && !choosesAmong(folded) && !opensBlank.test(folded)
}

/** Those of the sentences of a document that have words underlined, or marked otherwise, if nearly all have: these are to be filled in. */
export function underlinedStatements(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlySet<Draft> {
  const statements = drafts.filter((draft) => isStatement(lines, draft))
  const underlined = statements.filter(({ stem }) => {
    const shares = coverageOf(lines, stem)
    const limit = stem.length > 1 ? mostOfLines : most
    return ways.some((way) => (shares.get(way) ?? 0) > 0 && (shares.get(way) ?? 0) <= limit)
  })
  const isUsual = underlined.length >= fewest && underlined.length >= statements.length * nearlyAll
  return isUsual ? new Set(underlined) : none
}

const none: ReadonlySet<Draft> = new Set()
