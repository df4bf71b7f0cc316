import type { Key, QuestionType } from '../../contract/questionTypes.ts'
import type { StatedFields } from '../../documents/SourceDocument.ts'
import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fold } from '../tokens/fold.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { type TypeHint, typeOfWord } from '../tokens/typeWords.ts'
import { decideType } from './decideType.ts'
import { optionByText } from './parseAnswer.ts'
import { labelAt, readKey } from './readKey.ts'
import { countBlanks } from './stemText.ts'
import { tidy } from './stretchText.ts'

/** Names of types in GIFT, Moodle XML, QTI and Aiken. What grades itself against texts is a fill-in. */
const formatTypes: Readonly<Record<string, TypeHint>> = {
  multichoice: 'choice',
  multianswer: 'fillIn',
  multichoiceset: 'multiple',
  multiresponse: 'multiple',
  truefalse: 'trueFalse',
  shortanswer: 'fillIn',
  numerical: 'fillIn',
  cloze: 'fillIn',
  calculated: 'fillIn',
  essay: 'shortAnswer',
  matching: 'shortAnswer',
  match: 'shortAnswer',
  ordering: 'shortAnswer',
}

function hintOf(type: string | undefined): TypeHint | null {
  if (!type) return null
  return formatTypes[type.toLowerCase().replace(/[^a-z]/g, '')] ?? typeOfWord(fold(type))
}

/** The key as stated: right options first, then labels or option texts, then truth words, then one text a blank. */
function keyOf(fields: StatedFields, hint: TypeHint | null, options: readonly string[]): Key | null {
  const right = (fields.options ?? []).flatMap((option, at) => (option.isRight ? [labelAt(at)] : []))
  if (right.length > 0) return { kind: 'options', labels: right }
  const stated = (fields.key ?? []).filter((text) => text.trim() !== '')
  if (stated.length === 0) return null
  if (options.length >= 2) return optionsKey(fields, stated, options)
  const truth = truthOf(stated[0] ?? '')
  if (truth !== null && (hint === 'trueFalse' || hint === null)) return { kind: 'truth', value: truth }
  if (hint === 'shortAnswer') return { kind: 'text', text: stated.join('\n') }
  if (hint === null && countBlanks(fold(fields.stem ?? '')) === 0) return { kind: 'text', text: stated.join('\n') }
  return { kind: 'blanks', blanks: stated.map((text, at) => [text, ...(fields.alternatives?.[at] ?? [])]) }
}

function optionsKey(fields: StatedFields, stated: readonly string[], options: readonly string[]): Key | null {
  const positions = stated.map((text) => {
    const byLabel = (fields.options ?? []).findIndex((option) => option.label !== undefined && option.label === text)
    return byLabel >= 0 ? byLabel : optionByText(text, options)
  })
  if (positions.every((position) => position >= 0)) {
    return { kind: 'options', labels: [...new Set(positions)].sort((a, b) => a - b).map(labelAt) }
  }
  const text = stated.join(',')
  const indexes = options.map((_, at) => at)
  return readKey(text, fold(text), { options, indexes, hint: 'choice', blanks: 0, truthPair: null, legend: new Map() })
    .key
}

function asTruth(key: Key | null, options: readonly string[]): boolean | null {
  if (key?.kind !== 'options' || options.length !== 2 || key.labels.length !== 1) return null
  const [a, b] = options.map((option) => truthOf(option))
  if (typeof a !== 'boolean' || typeof b !== 'boolean' || a === b) return null
  return key.labels[0] === 'A' ? a : b
}

/** A question whose fields the format states. Null if it asks nothing. */
export function statedQuestion(fields: StatedFields, block: number): RecognisedQuestion | null {
  const stem = tidy(fields.stem ?? '')
  const options = (fields.options ?? []).map(({ text }) => tidy(text))
  if (stem === '' && options.length === 0) return null
  const hint = hintOf(fields.type)
  const stated = keyOf(fields, hint, options)
  const truth = asTruth(stated, options)
  const key: Key | null = truth === null ? stated : { kind: 'truth', value: truth }
  const kept = key?.kind === 'truth' ? [] : options.map((text, at) => ({ label: labelAt(at), text }))
  const type: QuestionType = decideType(hint, kept.length, key?.kind === 'truth', key, fold(stem)).type
  const issues: IssueCode[] = key ? [] : ['missingAnswer']
  return {
    number: fields.number ?? null,
    type,
    stem,
    options: kept,
    key: type === 'fillIn' && key?.kind === 'text' ? { kind: 'blanks', blanks: [[key.text]] } : key,
    explanation: fields.explanation?.trim() || null,
    section: fields.section?.trim() || null,
    confidence: key ? 0.98 : 0.8,
    issues,
    source: { blocks: [block, block], fields: { stem: [block, block] } },
    images: [],
  }
}
