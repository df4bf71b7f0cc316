import type { Key } from '../../contract/questionTypes.ts'
import type { StatedFields } from '../../documents/SourceDocument.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { labelAt } from './readKey.ts'
import { tidy } from './stretchText.ts'

function keyOf(fields: StatedFields): Key | null {
  const right = fields.options.flatMap(({ isRight }, at) => (isRight ? [labelAt(at)] : []))
  if (right.length > 0) return { kind: 'options', labels: right }
  const [first] = fields.key
  if (first === undefined) return null
  switch (fields.type) {
    case 'trueFalse': {
      const value = truthOf(first)
      return value === null ? null : { kind: 'truth', value }
    }
    case 'shortAnswer':
      return { kind: 'text', text: fields.key.join('\n') }
    default:
      return { kind: 'blanks', blanks: fields.key.map((text, at) => [text, ...(fields.alternatives[at] ?? [])]) }
  }
}

/** A question whose fields the format states; they are taken as they are. Null if it asks nothing. */
export function statedQuestion(fields: StatedFields, block: number): RecognisedQuestion | null {
  const stem = tidy(fields.stem)
  if (stem === '' && fields.options.length === 0) return null
  const key = keyOf(fields)
  const span = [block, block + Math.max(1, fields.blocks) - 1] as const
  return {
    number: null,
    type: fields.type,
    stem,
    options: fields.options.map(({ text }, at) => ({ label: labelAt(at), text: tidy(text) })),
    key,
    explanation: fields.explanation?.trim() || null,
    section: null,
    confidence: key ? 0.98 : 0.8,
    issues: key ? [] : ['missingAnswer'],
    source: { blocks: span, fields: { stem: span } },
    images: [],
  }
}
