import { dayMs } from '../../../src-main/scheduling/cardState.ts'
import type { History } from '../../../src-main/scheduling/logLoss.ts'
import { type Memory, memoryModel } from '../../../src-main/scheduling/memoryModel.ts'
import { defaultWeights } from '../../../src-main/scheduling/parameters.ts'
import { chanceOf } from './chance.ts'

/** Of somebody who forgets faster than most. */
export const forgetful = defaultWeights.with(0, 0.1).with(2, 0.9).with(20, 0.45)

/** What a person with these weights would answer, at delays of up to so many days. */
export function historiesOf(w: readonly number[], cards: number, seed: number, longest = 60): History[] {
  const chance = chanceOf(seed)
  const model = memoryModel(w)
  return Array.from({ length: cards }, () => {
    let at = chance() * 200 * dayMs
    let memory: Memory | undefined
    return Array.from({ length: 2 + Math.floor(chance() * 6) }, () => {
      const days = 1 + chance() * chance() * (longest - 1)
      at += days * dayMs
      const known = memory ? model.recall(days, memory.stability) : 0.6
      const rating = chance() < known ? 3 : 1
      memory = memory ? model.next(memory, days, rating) : model.first(rating)
      return { at, rating } as const
    })
  })
}
