import type { Key, QuestionType } from '../../contract/questionTypes.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import { emptyBracket } from './stemText.ts'

/** A type and how it was found: `stated` by tag or heading and borne out, `shape` from options and key, else a guess. */
export type DecidedType = { type: QuestionType; by: 'stated' | 'shape' | 'guess' }

const wantsSeveral =
  /\b(?:choose|select|pick|which|what are)\s+(?:(?:the|any)\s+)?(?:two|three|four|five|2|3|4|5|all)\b|all that apply|\b(?:two|three) (?:answers|options)\b|\(multiple\)|多选|不定项/i
const opensBlank = new RegExp(`_{2,}|${emptyBracket}|﹍|▁|…{2,}`)

/** The type of a question: its options and key outweigh the tag or heading where they contradict it. */
export function decideType(
  hint: TypeHint | null,
  options: number,
  truthPair: boolean,
  key: Key | null,
  stem: string,
): DecidedType {
  if (truthPair && (key === null || key.kind === 'truth')) return { type: 'trueFalse', by: 'shape' }
  if (key?.kind === 'truth') return { type: 'trueFalse', by: hint === 'trueFalse' ? 'stated' : 'shape' }
  if (key?.kind === 'options') {
    if (key.labels.length > 1) return { type: 'multiple', by: hint === 'multiple' ? 'stated' : 'shape' }
    if (hint === 'multiple') return { type: 'multiple', by: 'stated' }
    return { type: 'single', by: hint === 'single' ? 'stated' : 'shape' }
  }
  if (key?.kind === 'blanks') return { type: 'fillIn', by: hint === 'fillIn' ? 'stated' : 'shape' }
  if (options >= 2) {
    if (hint === 'multiple' || (hint !== 'single' && wantsSeveral.test(stem)))
      return { type: 'multiple', by: hint === 'multiple' ? 'stated' : 'shape' }
    return { type: 'single', by: hint === 'single' ? 'stated' : 'shape' }
  }
  if (key?.kind === 'text')
    return { type: hint === 'fillIn' ? 'fillIn' : 'shortAnswer', by: hint === 'shortAnswer' ? 'stated' : 'shape' }
  if (hint && hint !== 'choice') return { type: hint, by: 'stated' }
  if (hint === 'choice') return { type: 'single', by: 'guess' }
  if (/\(\s{0,20}\)[。.]?$/.test(stem) && stem.length < 12) return { type: 'fillIn', by: 'guess' }
  return { type: opensBlank.test(stem) ? 'fillIn' : 'shortAnswer', by: 'guess' }
}
