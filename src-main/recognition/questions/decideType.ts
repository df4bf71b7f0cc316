import type { Key, QuestionType } from '../../contract/questionTypes.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import { emptyBracket } from './stems/stemText.ts'

/** A type and how it was found: `stated` by tag or heading and borne out, `shape` from options and key, else a guess. */
export type DecidedType = { type: QuestionType; by: 'stated' | 'shape' | 'guess' }

/** "(Selecione duas)", "(Wählen Sie zwei)", "(выберите три)", 选两项, 2つ選べ: how many to choose, in other languages. */
const wantsCounted =
  /(?<!\p{L})(?:selecion[ae]r?|escolh[ae]r?|marque|assinal[ae]|seleccion[ae]r?|elij[ae]|elegir|escoj[ae]|scegli(?:ere)?|seleziona(?:re)?|choisi(?:ssez|r)|s[ée]lectionne[rz]|cochez|wählen? sie|wähle|kreuzen sie|выберите|отметьте|укажите|chọn|kies|wybierz)\s+(?:(?:as|os|las|los|le|les|i|die|de)\s+)?(?:duas|dois|três|quatro|dos|tres|cuatro|due|tre|quattro|deux|trois|quatre|zwei|drei|vier|два|две|три|четыре|несколько|hai|ba|bốn|twee|drie|dwie|dwa|trzy|[2-5])(?![\p{L}\d])|选(?:择|出)?\s?[二两三四2-4]\s?(?:项|个)|[2-4２-４二三四]つ選|[2-4]개(?:를)? ?(?:고르|선택)/iu
const wantsSeveral =
  /\b(?:choose|select|pick|which|what are)\s+(?:(?:the|any)\s+)?(?:two|three|four|five|2|3|4|5|all)\b|all that apply|\b(?:two|three|four|[2-5]) (?:(?:correct|right) )?(?:answers|options)\b|\(multiple\)|多选|不定项|複数選択|\(複数(?:回答|可)?\)|(?:すべて|全て)選|모두 (?:고르|선택)|(?:^|[^\p{L}])(?:wählen sie alle|alle zutreffenden|mehrere antworten|(?:zwei|drei|[2-5]) (?:richtige |korrekte )?antworten|plusieurs réponses|(?:deux|trois|quatre|[2-5]) (?:bonnes )?réponses|toutes les (?:bonnes )?réponses|(?:dos|tres|varias|[2-5]) respuestas|todas las (?:respuestas )?(?:que|correctas)|(?:duas|três|várias|[2-5]) (?:respostas|alternativas)|todas as (?:respostas|alternativas|opções) corretas|(?:due|tre|più|[2-5]) risposte|все (?:правильные|верные)|(?:два|три|несколько|[2-5]) (?:правильных |верных )?(?:ответа|ответов|вариант))/iu
/** Whether a question says that several of its options are to be chosen. */
export const asksForSeveral = (stem: string): boolean => wantsSeveral.test(stem) || wantsCounted.test(stem)
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
    if (hint === 'multiple' || (hint !== 'single' && asksForSeveral(stem)))
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
