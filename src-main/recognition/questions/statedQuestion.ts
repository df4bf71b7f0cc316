import { questionTypes } from '../../contract/choices.ts'
import type { QuestionImage } from '../../contract/questionCalls.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import type { Key, QuestionType } from '../../contract/questionTypes.ts'
import type { Evidence } from '../confidence/Evidence.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fold } from '../tokens/fold.ts'
import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import { type TypeHint, typeOfWord } from '../tokens/typeWords.ts'
import { optionByText } from './answers/parseAnswer.ts'
import { decideType } from './decideType.ts'
import { countBlanks } from './stems/stemText.ts'
import { tidy } from './stems/stretchText.ts'

/** What is read of the fields that a format states; all of it may be missing. */
export type Stated = {
  type?: string
  number?: string
  stem?: string
  options?: readonly { label?: string; text: string; isRight?: boolean }[]
  key?: readonly string[]
  alternatives?: readonly (readonly string[])[]
  explanation?: string
  section?: string
  blocks?: number
}

/** Names of types in GIFT, Moodle XML and QTI. What grades itself against texts is a fill-in. */
const formatTypes: Readonly<Record<string, TypeHint>> = {
  multichoice: 'choice',
  multichoiceset: 'multiple',
  multiresponse: 'multiple',
  multianswer: 'fillIn',
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

const isQuestionType = (type: string): type is QuestionType => questionTypes.some((known) => known === type)

function hintOf(type: string | undefined): TypeHint | null {
  if (!type) return null
  if (isQuestionType(type)) return type
  return formatTypes[type.toLowerCase().replace(/[^a-z]/g, '')] ?? typeOfWord(fold(type))
}

/** Right options first, then labels or texts of options, then truth words, then one text a blank. */
function statedKey(stated: Stated, hint: TypeHint | null, options: readonly string[]): Key | null {
  const right = (stated.options ?? []).flatMap((option, at) => (option.isRight ? [labelAt(at)] : []))
  if (right.length > 0) return { kind: 'options', labels: right }
  const texts = (stated.key ?? []).filter((text) => text.trim() !== '')
  const [first] = texts
  if (first === undefined) return null
  if (options.length >= 2) {
    const positions = texts.map((text) => {
      const byLabel = (stated.options ?? []).findIndex(({ label }, at) => (label ?? labelAt(at)) === text)
      return byLabel >= 0 ? byLabel : optionByText(text, options)
    })
    if (positions.some((position) => position < 0)) return null
    return { kind: 'options', labels: [...new Set(positions)].sort((a, b) => a - b).map(labelAt) }
  }
  const truth = truthOf(first)
  if (truth !== null && (hint === 'trueFalse' || hint === null)) return { kind: 'truth', value: truth }
  const isOpen = hint === 'shortAnswer' || (hint === null && countBlanks(fold(stated.stem ?? '')) === 0)
  if (isOpen) return { kind: 'text', text: texts.join('\n') }
  return { kind: 'blanks', blanks: texts.map((text, at) => [text, ...(stated.alternatives?.[at] ?? [])]) }
}

/** "True" and "False" as options: the key is a truth value. */
function asTruth(key: Key | null, options: readonly string[]): Key | null {
  if (key?.kind !== 'options' || key.labels.length !== 1) return key
  const pair = truthPairOf(options)
  return pair ? { kind: 'truth', value: pair[key.labels[0] === 'A' ? 0 : 1] ?? true } : key
}

/** A question whose fields the format states. Null if it asks nothing. */
export function statedQuestion(stated: Stated, block: number, images: readonly QuestionImage[] = []): Evidence | null {
  const stem = tidy(stated.stem ?? '')
  const options = (stated.options ?? []).map(({ text }) => tidy(text))
  if (stem === '' && options.length === 0) return null
  const hint = hintOf(stated.type)
  const key = asTruth(statedKey(stated, hint, options), options)
  const kept = key?.kind === 'truth' ? [] : options.map((text, at) => ({ label: labelAt(at), text }))
  const { type, by } = decideType(hint, kept.length, key?.kind === 'truth', key, fold(stem))
  const span = [block, block + Math.max(1, stated.blocks ?? 1) - 1] as const
  const question: RecognisedQuestion = {
    number: stated.number ?? null,
    type,
    stem,
    options: kept,
    key: type === 'fillIn' && key?.kind === 'text' ? { kind: 'blanks', blanks: [[key.text]] } : key,
    explanation: stated.explanation?.trim() || null,
    section: stated.section?.trim() || null,
    confidence: 0,
    issues: [...(key ? [] : ['missingAnswer' as const]), ...(images.length > 0 ? ['hasImage' as const] : [])],
    source: { blocks: span, fields: { stem: span } },
    images,
  }
  const form = { number: '', options: '', stemLines: 1, optionLines: 1, explanationLines: 1 }
  return { question, from: 'fields', stretch: 'fields', place: null, typeBy: by, hint, form, seen: [] }
}
