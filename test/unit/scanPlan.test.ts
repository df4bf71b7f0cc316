import { expect, test } from 'vitest'
import { planStep } from '../../src-main/imports/scanned/scanSteps.ts'

test('a look at a document keeps which pages are pictures, not the document that came with it', () => {
  const plan = { pages: [3], hasText: true }
  const withDocument = { ...plan, extracted: { source: new Uint8Array(100_000) } }
  expect(planStep.output(withDocument)).toEqual(planStep.output(plan))
})
