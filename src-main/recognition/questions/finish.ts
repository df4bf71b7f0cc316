import { labelAt } from '../../contract/questionProblems.ts'
import type { Key, Option } from '../../contract/questionTypes.ts'
import type { Lexed } from '../lexed.ts'
import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { asks } from '../tokens/asking.ts'
import { sourceMarks } from '../tokens/tags.ts'
import { hanTruth, truthOf, truthPairOf } from '../tokens/truthWords.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import { fillFromBehind, fillInPlace, hasWordsOnLine, isWrittenOn, repeatsBrackets } from './answers/fillInPlace.ts'
import { type Found, findKey } from './answers/findKey.ts'
import type { KeyContext } from './answers/readKey.ts'
import type { AnswerPlace, Draft, Stretch } from './Draft.ts'
import { type DecidedType, decideType } from './decideType.ts'
import { fieldSpans, spanOf } from './fieldSpans.ts'
import { imagesOf } from './imagesOf.ts'
import { markedWords } from './options/formatting.ts'
import { withoutRepeatedLetters } from './options/repeatedLetters.ts'
import { numberedGaps } from './options/wordBank.ts'
import type { DocumentLayout } from './repeats/documentLayout.ts'
import { statedType } from './statedType.ts'
import { withCodeIndents } from './stems/codeIndents.ts'
import { type Bracket, countBlanks, emptyBrackets, type StemText, stripStem } from './stems/stemText.ts'
import { joinStretches, textOf, tidy, withBullets, withHoles } from './stems/stretchText.ts'
import { isSentenceOfWords } from './stems/underlinedWords.ts'

const truthLegend = new RegExp(`([12AB])\\s*[.、=:是为表示]*\\s*(${hanTruth})`, 'g')

const none: readonly string[] = []
const noLegend: ReadonlyMap<string, boolean> = new Map()

/** What 1 and 2 or A and B mean, where the heading of a true/false section says so. */
function legendOf(draft: Draft): ReadonlyMap<string, boolean> {
  if (!draft.section.title || draft.section.type !== 'trueFalse') return noLegend
  const legend = new Map<string, boolean>()
  for (const match of draft.section.title.matchAll(truthLegend)) {
    const value = truthOf(match[2] ?? '')
    if (match[1] && value !== null) legend.set(match[1], value)
  }
  return legend
}

const isYesOrNo = (option: string): boolean =>
  /^(?:yes|no|ja|nein|oui|non|sí|si|sim|não|sì|да|нет|はい|いいえ|예|아니[오요])$/i.test(option.trim())

/** "Yes" and "No" alone are options like any others, unless the question is said to be one of true or false. */
const truthOptions = (options: readonly string[], hint: TypeHint | null): readonly boolean[] | null =>
  hint !== 'trueFalse' && options.every((option) => isYesOrNo(option)) ? null : truthPairOf(options)

/** "（×）（十八大以来）": what stands in brackets behind a truth bracket explains it. */
function remarkBehind(folded: string, used: Bracket | undefined): { start: number; from: number; to: number } | null {
  if (!used) return null
  const match = /^[)\]]?\s*(?:[。.]\s*)?[([](.{2,})[)\]][。.]?\s*$/.exec(folded.slice(used.to))
  if (!match) return null
  const from = used.to + match[0].indexOf(match[1] ?? '', 1)
  return { start: used.to + 1, from, to: from + (match[1]?.length ?? 0) }
}

/** The stem with the brackets of its answer empty, and what explains the answer: a remark behind them, or the key's rest. */
function emptied(stem: StemText, { read, emptied: used }: Found): { text: string; folded: string; rest: string } {
  if (used.length === 0) return { text: stem.text, folded: stem.folded, rest: read.rest }
  const tail = read.key?.kind === 'truth' ? remarkBehind(stem.folded, used.at(-1)) : null
  if (!tail) return { ...emptyBrackets(stem, used), rest: read.rest }
  const kept = { text: stem.text.slice(0, tail.start), folded: stem.folded.slice(0, tail.start) }
  return { ...emptyBrackets(kept, used), rest: stem.text.slice(tail.from, tail.to) }
}

function wordsOf(
  lines: readonly Lexed[],
  draft: Draft,
  features: readonly string[],
  starts: readonly number[],
  offset: number,
) {
  return markedWords(lines, draft.stem, starts, features).map(({ from, to }) => ({
    from: from - offset,
    to: to - offset,
  }))
}

const endsInSemicolon = /[;；]$/

function optionText(lines: readonly Lexed[], stretches: readonly Stretch[]): string {
  const text = withBullets(textOf(lines, stretches), lines, stretches)
  return withCodeIndents(endsInSemicolon.test(text) ? text.slice(0, -1).trim() : text, lines, stretches)
}

/** A question, and what decided about it. */
export type Finished = Readonly<{
  question: RecognisedQuestion
  place: AnswerPlace
  typeBy: DecidedType['by']
  hint: TypeHint | null
  /** What stood behind the key at its place. */
  rest: string
}>

/** A question from its draft: fields cleaned, key and type decided, doubts named. */
export function finish(
  lines: readonly Lexed[],
  draft: Draft,
  layout: DocumentLayout,
  numbering: IssueCode | undefined,
): Finished {
  const stated = statedType(draft)
  const joined = withHoles(joinStretches(lines, draft.stem), draft.stem, draft.holes)
  const stem = stripStem(joined, layout.decimals)
  const hint = draft.tags.length > 0 ? stated : (stem.type ?? stated)
  const optionTexts = withoutRepeatedLetters(draft.options.map((option) => optionText(lines, option.text)))
  const context: KeyContext = {
    options: optionTexts,
    indexes: draft.options.map((option) => option.index),
    names: draft.options.some(({ name }) => name !== undefined)
      ? draft.options.flatMap(({ name }) => name ?? [])
      : none,
    hint,
    blanks: draft.bank ? numberedGaps(stem.folded).length : countBlanks(stem.folded),
    bank: draft.bank,
    stem: stem.folded,
    truthPair: truthOptions(optionTexts, hint),
    legend: legendOf(draft),
  }
  const found = findKey(lines, draft, context, stem.folded, layout)
  const text = emptied(stem, found)
  const offset = joined.text.indexOf(stem.text)
  const words = (features: readonly string[]) => wordsOf(lines, draft, features, joined.starts, offset)
  const emptyBlanks = layout.emptyBlanks && !layout.sectionsWrittenOn.includes(draft.section.at)
  const isWritten = hint === null && layout.written && !emptyBlanks && isWrittenOn(stem.folded, true)
  const isUnderlined = hint === null && layout.underlined && isSentenceOfWords(lines, draft) && !asks(stem.folded)
  const isUnanswered = found.read.key === null || (hint === 'fillIn' && repeatsBrackets(stem.folded, found.read.key))
  const isOpen = (hint === 'fillIn' || isWritten || isUnderlined) && isUnanswered && optionTexts.length === 0
  const isUnderWords = isOpen && stem.folded.includes('__') && hasWordsOnLine(stem.folded, words(['underline']))
  const hasBlank =
    !isUnderWords && /_{2,}|\(\s*\)/.test(stem.folded) && (emptyBlanks || !isWrittenOn(stem.folded, true))
  const filled = !isOpen
    ? null
    : hasBlank
      ? fillFromBehind(stem, context.blanks)
      : fillInPlace(stem, words(layout.wordFeatures), words(['bold']), emptyBlanks && !isUnderWords)
  const key = filled?.key ?? found.read.key
  const isTruth = context.truthPair !== null && key?.kind !== 'options' && key?.kind !== 'blanks'
  const options: Option[] = isTruth
    ? []
    : optionTexts.map((option, position) => ({ label: labelAt(position), text: option }))
  const decided = decideType(hint, options.length, isTruth, key, text.folded)
  const images = imagesOf(lines, draft)
  const question: RecognisedQuestion = {
    number: draft.number,
    type: decided.type,
    stem: withCodeIndents(withBullets(tidy(filled?.stem ?? text.text), lines, draft.stem), lines, draft.stem),
    options,
    key: decided.type === 'fillIn' && key?.kind === 'text' ? { kind: 'blanks', blanks: [[key.text]] } : key,
    explanation: explanationOf(lines, draft, text.rest),
    section: draft.section.chapter ?? draft.section.title,
    confidence: 0,
    issues: [],
    source: { blocks: spanOf(lines, draft.first, draft.last), fields: fieldSpans(lines, draft, found.place) },
    images,
  }
  const [opening] = draft.stem
  const before = opening ? (lines[opening.at]?.line.folded.slice(0, opening.from) ?? '') : ''
  const marks = sourceMarks(before, stem.folded)
  if (marks.length > 0) question.marks = marks
  question.issues = [...issuesOf(question, draft, found, decided), ...(numbering ? [numbering] : [])]
  const place = filled ? 'formatting' : found.place
  return { question, place, typeBy: decided.by, hint, rest: text.rest }
}

function explanationOf(lines: readonly Lexed[], draft: Draft, rest: string): string | null {
  const own = withCodeIndents(textOf(lines, draft.explanation), lines, draft.explanation)
  const parts = [tidy(rest), own, draft.distant?.explanation.trim() ?? ''].filter(Boolean)
  return parts.length > 0 ? parts.join('\n') : null
}

const hasPicture = ({ images }: RecognisedQuestion, label: string) => images.some((image) => image.label === label)

const isMissing = (key: Key | null): key is null => key === null

function issuesOf(question: RecognisedQuestion, draft: Draft, found: Found, decided: DecidedType): IssueCode[] {
  const { key, options } = question
  const issues: IssueCode[] = []
  const doubt = (code: IssueCode, is: boolean) => {
    if (is) issues.push(code)
  }
  doubt('missingAnswer', isMissing(key) && !found.read.notAnOption)
  doubt('answerNotAnOption', isMissing(key) && found.read.notAnOption === true)
  doubt('conflictingAnswers', found.conflict)
  doubt('typeGuessed', decided.by === 'guess')
  doubt('emptyStem', question.stem === '')
  doubt('duplicateLabel', draft.stray.length > 0)
  doubt('missingOption', draft.lettersLost || draft.options.some((option, at) => option.index !== at))
  doubt('fewOptions', key?.kind === 'options' && options.length < 2)
  doubt(
    'truncated',
    options.some(({ label, text }) => text === '' && !hasPicture(question, label)),
  )
  doubt('hasImage', question.images.length > 0)
  return issues
}
