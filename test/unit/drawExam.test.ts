import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExamPart } from '../../src-main/contract/examCalls.ts'
import type { QuestionType } from '../../src-main/contract/questionTypes.ts'
import { type Candidate, drawExam, mostPossible, partsOf } from '../../src-main/exams/rules/drawExam.ts'

const types: QuestionType[] = ['single', 'multiple', 'trueFalse']
const sections = ['', 'X', 'Y']

const part = fc.record({
  types: fc.uniqueArray(fc.constantFrom(...types), { maxLength: 2 }),
  sections: fc.uniqueArray(fc.constantFrom(...sections), { maxLength: 2 }),
  count: fc.integer({ min: 1, max: 4 }),
  points: fc.constant(1),
})
const parts = fc.array(part, { minLength: 1, maxLength: 4 })
const candidates = fc
  .array(fc.record({ type: fc.constantFrom(...types), section: fc.constantFrom(...sections) }), { maxLength: 12 })
  .map((kinds): Candidate[] => kinds.map((kind, index) => ({ ...kind, id: index + 1 })))

/** Hall's condition: parts can be filled if no set of them asks for more than all questions that fit one of the set. */
function canBeFilled(parts: readonly ExamPart[], candidates: readonly Candidate[]): boolean {
  const sets = Array.from({ length: 2 ** parts.length }, (_, bits) =>
    parts.flatMap((_, at) => (bits & (1 << at) ? [at] : [])),
  )
  return sets.every((set) => {
    const wanted = set.reduce((sum, at) => sum + (parts[at]?.count ?? 0), 0)
    return candidates.filter((candidate) => partsOf(parts, candidate).some((at) => set.includes(at))).length >= wanted
  })
}

const groupsOf = (candidates: readonly Candidate[]) =>
  candidates.map(({ type, section }) => ({ kind: { type, section }, questions: 1 }))

test('an exam is drawn whenever its parts can be filled together, and never otherwise', () => {
  fc.assert(
    fc.property(parts, candidates, fc.nat(), (parts, candidates, seed) => {
      expect(drawExam(parts, candidates, seed) !== undefined).toBe(canBeFilled(parts, candidates))
    }),
    { numRuns: 2000 },
  )
})

test('no question is in an exam twice, each fits its part, and every part is full', () => {
  fc.assert(
    fc.property(parts, candidates, fc.nat(), (parts, candidates, seed) => {
      const drawn = drawExam(parts, candidates, seed)
      fc.pre(drawn !== undefined)
      expect(drawn.map((ids) => ids.length)).toEqual(parts.map(({ count }) => count))
      expect(new Set(drawn.flat()).size).toBe(drawn.flat().length)
      for (const [at, ids] of drawn.entries())
        for (const id of ids) expect(partsOf(parts, candidates[id - 1] as Candidate)).toContain(at)
      expect(drawExam(parts, candidates, seed)).toEqual(drawn)
    }),
    { numRuns: 1000 },
  )
})

test('what a plan can be lowered to can be drawn, asks for nothing more, and stops at the first part that lacks one', () => {
  fc.assert(
    fc.property(parts, candidates, (parts, candidates) => {
      const most = mostPossible(parts, groupsOf(candidates))
      const lowered = parts.map((part, at) => ({ ...part, count: most[at] ?? 0 }))
      expect(canBeFilled(lowered, candidates)).toBe(true)
      for (const [at, { count }] of parts.entries()) {
        expect(most[at]).toBeLessThanOrEqual(count)
        const oneMore = lowered
          .slice(0, at + 1)
          .map((part, index) => (index === at ? { ...part, count: part.count + 1 } : part))
        if ((most[at] ?? 0) < count) expect(canBeFilled(oneMore, candidates)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a part of any single choice leaves the questions of a section to the part that needs them', () => {
  const candidates: Candidate[] = [
    ...[1, 2, 3].map((id) => ({ id, type: 'single' as const, section: 'X' })),
    ...[4, 5, 6].map((id) => ({ id, type: 'single' as const, section: 'Y' })),
  ]
  const parts: ExamPart[] = [
    { types: ['single'], sections: [], count: 3, points: 1 },
    { types: [], sections: ['X'], count: 3, points: 1 },
  ]
  for (let seed = 0; seed < 50; seed++) {
    const drawn = drawExam(parts, candidates, seed)
    expect(drawn?.map((ids) => ids.toSorted())).toEqual([
      [4, 5, 6],
      [1, 2, 3],
    ])
  }
})

test('every question is as likely as any other, at every place', () => {
  const candidates: Candidate[] = Array.from({ length: 6 }, (_, id) => ({
    id,
    type: 'single',
    section: id < 3 ? 'X' : 'Y',
  }))
  const seen = Array.from({ length: 6 }, () => [0, 0])
  const rounds = 30_000
  for (let seed = 0; seed < rounds; seed++) {
    const [drawn] = drawExam([{ types: ['single'], sections: [], count: 2, points: 1 }], candidates, seed) ?? []
    for (const [place, id] of (drawn ?? []).entries()) (seen[id] as number[])[place] = (seen[id]?.[place] ?? 0) + 1
  }
  // 5,000 expected of each; 4.5 standard deviations are 291
  for (const count of seen.flat()) expect(Math.abs(count - rounds / 6)).toBeLessThan(291)
})

test('questions of the exam before come again only where the bank has no others', () => {
  const candidates: Candidate[] = Array.from({ length: 10 }, (_, id) => ({ id, type: 'single', section: '' }))
  const draw = (count: number, avoided: Set<number>) =>
    drawExam([{ types: [], sections: [], count, points: 1 }], candidates, 7, avoided)?.flat() ?? []
  const known = new Set([0, 1, 2, 3, 4, 5])
  expect(draw(4, known).toSorted()).toEqual([6, 7, 8, 9])
  expect(draw(6, known).filter((id) => !known.has(id))).toHaveLength(4)
})
