import { describe, expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'
import { specificationExamples } from '../support/specificationExamples.ts'

describe('the specification holds: docs/recognition.md and its pages', () => {
  test.for(specificationExamples())('$page: $source', ({ source, expected }) => {
    const { questions } = recognise(documentOf(source))
    expect(questions.map(lineOfQuestion).join('\n')).toBe(expected)
  })
})
