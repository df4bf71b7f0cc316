import { changeEach } from './Edited.ts'
import { matchKeys } from './keys/distantKeys.ts'
import { findKeyRegions, linesTaken } from './keys/keyRegions.ts'
import { agreementWithLayout } from './layout/agreement.ts'
import type { Lexed } from './lexed.ts'
import type { Paper } from './Paper.ts'
import { separateAnswer } from './questions/answers/unlabelledAnswer.ts'
import type { Draft } from './questions/Draft.ts'
import { answersSetIn, layoutOf } from './questions/repeats/documentLayout.ts'
import { statedType } from './questions/statedType.ts'
import { setFurnitureAside } from './readings/furniture.ts'
import { rateReadings } from './readings/starts/chooseReading.ts'
import { giveBound } from './taught/giveBound.ts'

/** A pass over the tokens of a paper. */
export const onLines = (change: (lines: readonly Lexed[], paper: Paper) => readonly Lexed[]) => (paper: Paper) => ({
  ...paper,
  lines: change(paper.lines, paper),
})

/** A pass over all questions of a paper. */
export const onDrafts =
  (change: (lines: readonly Lexed[], drafts: readonly Draft[]) => readonly Draft[]) => (paper: Paper) => ({
    ...paper,
    drafts: change(paper.lines, paper.drafts),
  })

/** A pass over one question after the other. */
export const onEachDraft =
  (change: (lines: readonly Lexed[], draft: Draft, paper: Paper) => Draft) => (paper: Paper) => ({
    ...paper,
    drafts: changeEach(paper.drafts, (draft) => change(paper.lines, draft, paper)),
  })

export function findKeys(paper: Paper): Paper {
  const keyRegions = findKeyRegions(paper.lines)
  return { ...paper, keyRegions, taken: linesTaken(keyRegions, paper.lines.length) }
}

export function chooseReading(paper: Paper): Paper {
  const readings = rateReadings(paper.lines, paper.taken, paper.keyRegions)
  const best = readings[0]?.reading
  return { ...paper, readings, fates: best?.fates ?? [], drafts: best?.drafts ?? [] }
}

export function readWithoutFurniture(paper: Paper): Paper {
  const lines = setFurnitureAside(paper.lines, paper.drafts)
  return lines === paper.lines ? paper : chooseReading({ ...paper, lines })
}

export function giveKeys(paper: Paper): Paper {
  return { ...paper, ...matchKeys(paper.lines, paper.drafts, paper.keyRegions) }
}

export function giveBoundLines(paper: Paper): Paper {
  const { drafts, orphans } = giveBound(paper.lines, paper.drafts)
  return drafts === paper.drafts && orphans.length === 0
    ? paper
    : { ...paper, drafts, orphans: [...paper.orphans, ...orphans] }
}

export function learnLayout(paper: Paper): Paper {
  return { ...paper, layout: layoutOf(paper.lines, paper.drafts) }
}

export function compareLayouts(paper: Paper): Paper {
  return { ...paper, agreement: agreementWithLayout(paper.lines, paper.drafts) }
}

/** Types of questions of which only the right option may be printed. */
const isChoice: ReadonlySet<string> = new Set(['single', 'multiple', 'choice'])

/** A key elsewhere outweighs what only looks like an answer. */
export function separated(lines: readonly Lexed[], draft: Draft, { layout }: Paper): Draft {
  if (draft.distant) return draft
  const stated = statedType(draft)
  const isSetIn = layout.setIn && stated === null && answersSetIn(lines, draft)
  const isPaired = layout.pairRuns.has(draft.first) && stated === null
  const isOpen = isSetIn || isPaired || (layout.pairs && (stated === null || isChoice.has(stated)))
  return separateAnswer(lines, draft, isOpen ? 'shortAnswer' : stated, layout)
}
