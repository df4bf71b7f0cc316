import { expect, test } from 'vitest'
import type { ImportStage, ImportView, JobState } from '../../src-main/contract/importCalls.ts'
import { batchProgress } from '../../src-renderer/shell/importProgress.ts'

const entry = (id: number, state: JobState, stage: ImportStage = 'extracting', done = 0, total = 0) =>
  ({ id, state, stage, done, total }) as ImportView

test('without an import under way there is no progress to show', () => {
  expect(batchProgress([entry(1, 'done', 'done')], new Set([1])).part).toBeUndefined()
})

test('the progress of several imports does not fall back when one of them is done', () => {
  const begun = batchProgress([entry(1, 'running', 'saving', 9, 10), entry(2, 'queued', 'staged')], new Set())
  const later = batchProgress([entry(1, 'done', 'done'), entry(2, 'running', 'extracting', 1, 10)], begun.batch)
  expect(later.part).toBeGreaterThan(begun.part ?? 1)
  expect(later.part).toBeLessThan(1)
})

test('imports that were over before do not count', () => {
  const { part } = batchProgress([entry(1, 'done', 'done'), entry(2, 'queued', 'staged')], new Set())
  expect(part).toBe(0)
})
