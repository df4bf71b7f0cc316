import type { Doubt } from '../../../../src-main/recognition/confidence/doubts.ts'
import type { Judgement } from '../../../../src-main/recognition/confidence/judge.ts'
import { doubtsOfNeighbours } from '../../../../src-main/recognition/confidence/ofNeighbours.ts'

/** A recognised question as the fit sees it: what speaks against it by itself, and whether it was wholly right. */
export type Row = { doubts: Doubt[]; stretch: string; confidence: number; isRight: boolean }

/** The questions of one paper or document in their order. `counts`: by which of them the fit learns; others are neighbours. */
export type Sample = { name: string; kind: 'paper' | 'document'; rows: Row[]; counts: boolean[] }

const ofNeighbours = new Set<Doubt>(doubtsOfNeighbours)

export const rowOf = ({ doubts, stretch }: Judgement, confidence: number, isRight: boolean): Row => ({
  doubts: [...doubts].filter((doubt) => !ofNeighbours.has(doubt)),
  stretch,
  confidence,
  isRight,
})
