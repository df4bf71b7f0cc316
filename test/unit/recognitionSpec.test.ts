import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const specification = readFileSync(new URL('../../docs/recognition.md', import.meta.url), 'utf8')

const examples = [...specification.matchAll(/```example\n([\s\S]*?)\n---\n([\s\S]*?)```/g)].map((match) => {
  const section =
    specification
      .slice(0, match.index)
      .match(/^##+ .*$/gm)
      ?.at(-1) ?? ''
  return { section, source: match[1] ?? '', expected: (match[2] ?? '').trimEnd() }
})

describe('the specification holds: docs/recognition.md', () => {
  test('every example has a document and its questions', () => {
    expect(examples.length).toBe(specification.match(/```example/g)?.length)
  })
  test.for(examples)('$section: $source', ({ source, expected }) => {
    const { questions } = recognise(documentOf(source))
    expect(questions.map(lineOfQuestion).join('\n')).toBe(expected)
  })
})
