import { labelAt } from '../../../contract/questionProblems.ts'
import type { Key } from '../../../contract/questionTypes.ts'
import type { Lexed } from '../../lexed.ts'
import { isLineToWriteOn } from '../../tokens/asking.ts'
import { anyTruth, shortTruth, truthOf, truthSigns } from '../../tokens/truthWords.ts'
import type { AnswerPlace, Draft } from '../Draft.ts'
import { markedOptions } from '../options/formatting.ts'
import type { DocumentLayout } from '../repeats/documentLayout.ts'
import type { Bracket } from '../stems/stemText.ts'
import { joinStretches, tidy } from '../stems/stretchText.ts'
import { bracketAnswer } from './bracketAnswer.ts'
import { optionByText } from './parseAnswer.ts'
import { type KeyContext, type ReadKey, readKey } from './readKey.ts'

/** "Water boils at 100 °C. T (at sea level)": the truth value that ends a statement in a section of them, and why. */
const truthAtEnd = new RegExp(`(?:(?<=[。.?!,)])\\s*|\\s+)(${anyTruth})\\s*(?:\\(([^()]{2,120})\\)\\s*)?$`, 'i')

/** The same where no section says that statements are judged: signs that mean nothing else, words behind an empty bracket. */
const signAtEnd = new RegExp(
  `(?:(?<=[。.?!,])\\s*|\\s+)([${truthSigns}])\\s*$|(?<=[(]\\s{0,8}[)])\\s*(${shortTruth})\\s*$`,
  'i',
)

const endingTruth = (hint: KeyContext['hint']): RegExp | null =>
  hint === 'trueFalse' ? truthAtEnd : hint === null ? signAtEnd : null

/** A key, the place that gave it, and the brackets of the stem that held it. */
export type Found = { read: ReadKey; place: AnswerPlace; emptied: Bracket[]; conflict: boolean }

const found = (read: ReadKey, place: AnswerPlace, emptied: Bracket[] = []): Found => ({
  read,
  place,
  emptied,
  conflict: false,
})

const sameKey = (a: Key | null, b: Key | null): boolean => a !== null && JSON.stringify(a) === JSON.stringify(b)

/**
 * The key of a draft, from the most explicit place that has one: a labelled answer, ticks, the bracket of the stem, a key
 * elsewhere, formatting. A second place that says otherwise is a conflict.
 */
export function findKey(
  lines: readonly Lexed[],
  draft: Draft,
  context: KeyContext,
  folded: string,
  layout: DocumentLayout,
): Found {
  const bracket = bracketAnswer(folded, context, layout.brackets)
  const inBracket = bracket ? readKey(bracket.content, bracket.content, context) : null
  const labelled = labelledKey(lines, draft, context)
  if (labelled?.read.key) {
    if (bracket && sameKey(inBracket?.key ?? null, labelled.read.key)) return { ...labelled, emptied: bracket.used }
    return { ...labelled, conflict: inBracket?.key != null && context.options.length >= 2 }
  }
  const ticked = draft.options.flatMap((option, position) => (option.ticked === true ? [position] : []))
  if (ticked.length > 0 && ticked.length < draft.options.length) return found(keyAt(ticked, context), 'tick')
  const { distant } = draft
  const elsewhere = distant ? readKey(distant.text, distant.text, context) : null
  if (elsewhere?.key) {
    const isSame = bracket && sameKey(inBracket?.key ?? null, elsewhere.key)
    const contradicts = inBracket?.key != null && !isSame && context.options.length >= 2
    return { ...found(elsewhere, 'key', isSame ? bracket.used : []), conflict: contradicts }
  }
  if (bracket && inBracket?.key) return found(inBracket, 'bracket', bracket.used)
  if (elsewhere) return found(elsewhere, 'key')
  const trailing = context.options.length > 0 ? null : (endingTruth(context.hint)?.exec(folded) ?? null)
  const remark = context.hint === 'trueFalse' ? (trailing?.[2] ?? '') : ''
  const said = trailing?.[1] ?? trailing?.[2]
  if (trailing && said) {
    const from = folded.length - trailing[0].length
    return found({ key: { kind: 'truth', value: truthOf(said) ?? true }, rest: remark }, 'bracket', [
      { from, to: folded.length, content: said },
    ])
  }
  if (draft.rightMine.length > 0) {
    const mine = joinStretches(lines, draft.rightMine)
    return found(readKey(tidy(mine.text), mine.folded.trim(), context), 'mine')
  }
  if (layout.feature) {
    const mayBeAll = context.hint === 'multiple' || layout.feature === 'highlight'
    const positions = markedOptions(lines, draft, layout.feature, mayBeAll).map((index) =>
      context.indexes.indexOf(index),
    )
    if (positions.length > 0) return found(keyAt(positions, context), 'formatting')
  }
  return labelled ?? found({ key: null, rest: '' }, 'line')
}

function keyAt(positions: readonly number[], context: KeyContext): ReadKey {
  const first = positions[0] ?? 0
  if (context.truthPair && positions.length === 1)
    return { key: { kind: 'truth', value: context.truthPair[first] ?? true }, rest: '' }
  return { key: { kind: 'options', labels: [...positions].sort((a, b) => a - b).map(labelAt) }, rest: '' }
}

function caretKey(folded: string, context: KeyContext): ReadKey | null {
  const position = optionByText(folded, context.options)
  if (position >= 0) return keyAt([position], context)
  const truth = context.truthPair ? truthOf(folded) : null
  return truth === null ? null : { key: { kind: 'truth', value: truth }, rest: '' }
}

/** The first labelled answer that can be read; failing that the first that is there. */
function labelledKey(lines: readonly Lexed[], draft: Draft, context: KeyContext): Found | null {
  const texts: { place: AnswerPlace; text: string; folded: string }[] = []
  for (const { place, value } of draft.given) if (place === 'line') texts.push({ place, text: value, folded: value })
  for (const { place, text } of draft.answers) {
    if (text.length === 0) continue
    const joined = joinStretches(lines, text)
    if (isLineToWriteOn(joined.folded)) continue
    texts.push({ place, text: joined.text, folded: joined.folded })
  }
  for (const { place, value } of draft.given) texts.push({ place, text: value, folded: value })
  let doubtful: Found | null = null
  for (const { place, text, folded } of texts) {
    const byCaret = place === 'caret' && context.options.length >= 2 ? caretKey(folded, context) : null
    const read = byCaret ?? readKey(tidy(text), folded.trim(), context)
    if (read.key) return found(read, place)
    if (folded.trim() !== '') doubtful ??= found(read, place)
  }
  return doubtful
}
