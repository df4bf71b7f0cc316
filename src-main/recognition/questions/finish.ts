import type { Key, Option } from '../../contract/questionTypes.ts'
import type { Lexed } from '../lexed.ts'
import type { IssueCode, RecognisedQuestion, Span } from '../RecognisedQuestion.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import { confidenceOf } from './confidence.ts'
import type { AnswerPlace, Draft, Stretch } from './Draft.ts'
import { decideType } from './decideType.ts'
import { imagesOf } from './imagesOf.ts'
import { type Feature, markedOptions, markedWords } from './marks.ts'
import { optionByText } from './parseAnswer.ts'
import { type KeyContext, labelAt, type ReadKey, readKey } from './readKey.ts'
import { type Bracket, bracketsOf, countBlanks, emptyBrackets, isLetters, isTruth, stripStem } from './stemText.ts'
import { joinStretches, textOf, tidy } from './stretchText.ts'

/** What the whole document says about its questions. */
export type DocumentHabits = {
  decimals: boolean
  /** How right options are marked, if they are. */
  feature: Feature | null
  /** Formatting that marks the answer within the sentence of a fill-in. */
  wordFeatures: readonly Feature[]
  /** Letters in the brackets of the stems are answers. */
  brackets: boolean
}

/** The key that stands elsewhere in the document for a draft. */
export type DistantKey = { text: string; explanation: string; first: number; last: number }

const truthLegend = /([12AB])\s*[.、=:是为表示]*\s*(对|正确|√|错误|错|×)/g

function legendOf(draft: Draft): Map<string, boolean> {
  const legend = new Map<string, boolean>()
  if (!draft.section.title || draft.section.type !== 'trueFalse') return legend
  for (const match of draft.section.title.matchAll(truthLegend)) {
    const value = truthOf(match[2] ?? '')
    if (match[1] && value !== null) legend.set(match[1], value)
  }
  return legend
}

/** B, C, D without an A: its text is the last line before B, where the letter got lost. */
function recoverFirstOption(draft: Draft): void {
  if (draft.options[0]?.index !== 1 || draft.stem.length < 2) return
  const text = draft.stem.pop()
  if (text) draft.options.unshift({ index: 0, ticked: null, text: [text] })
}

function truthPairOf(options: readonly string[], hint: TypeHint | null): boolean[] | null {
  if (options.length !== 2) return null
  const values = options.map((option) => truthOf(option))
  const [a, b] = values
  if (typeof a !== 'boolean' || typeof b !== 'boolean' || a === b) return null
  if (hint !== 'trueFalse' && options.every((option) => /^(?:yes|no)$/i.test(option.trim()))) return null
  return [a, b]
}

type Found = { read: ReadKey; place: AnswerPlace; emptied: Bracket[]; conflict: boolean }

/** Answers of the brackets in the stem: all of a truth question's last, the letters of a choice. */
function bracketAnswer(
  folded: string,
  context: KeyContext,
  trusted: boolean,
): { content: string; used: Bracket[] } | null {
  const brackets = bracketsOf(folded)
  const fits = (content: string) =>
    [...content.toUpperCase().replace(/[^A-H]/g, '')].every((letter) =>
      context.indexes.includes(letter.charCodeAt(0) - 65),
    )
  if (context.options.length >= 2) {
    const found = brackets.filter(({ content }) => content !== '' && isLetters(content) && fits(content))
    if (found.length === 0 || !trusted) return context.truthPair ? truthBracket(brackets, context) : null
    if (brackets.some(({ content }) => content === '')) return null
    const single = found.every(({ content }) => content.length === 1)
    const distinct = new Set(found.map(({ content }) => content)).size === found.length
    if (found.length > 1 && single && distinct && context.hint === 'multiple')
      return { content: found.map(({ content }) => content).join(''), used: found }
    const last = found.at(-1)
    return last ? { content: last.content, used: [last] } : null
  }
  return truthBracket(brackets, context) ?? choiceWithoutOptions(brackets, context)
}

function truthBracket(brackets: readonly Bracket[], context: KeyContext): { content: string; used: Bracket[] } | null {
  const last = brackets.findLast(
    ({ content }) =>
      content !== '' &&
      (context.legend.has(content) || isTruth(content) || (context.hint === 'trueFalse' && /^[ABab]$/.test(content))),
  )
  if (!last || context.hint === 'fillIn' || context.hint === 'shortAnswer') return null
  if (context.hint !== 'trueFalse' && truthOf(last.content, true) === null) return null
  return { content: last.content, used: [last] }
}

function choiceWithoutOptions(
  brackets: readonly Bracket[],
  context: KeyContext,
): { content: string; used: Bracket[] } | null {
  if (context.hint !== 'single' && context.hint !== 'multiple' && context.hint !== 'choice') return null
  const last = brackets.findLast(({ content }) => isLetters(content))
  return last ? { content: last.content, used: [last] } : null
}

/** A question from its draft. */
export function finish(
  lines: readonly Lexed[],
  draft: Draft,
  habits: DocumentHabits,
  distant: DistantKey | null,
): RecognisedQuestion {
  recoverFirstOption(draft)
  const issues = new Set<IssueCode>()
  const joined = joinStretches(lines, draft.stem)
  const stem = stripStem(joined, habits.decimals)
  const offset = joined.text.indexOf(stem.text)
  const optionTexts = draft.options.map((option) => optionText(lines, option.text))
  const hint = draft.tags.find((tag) => tag !== 'choice') ?? stem.type ?? draft.tags[0] ?? draft.section.type
  const context: KeyContext = {
    options: optionTexts,
    indexes: draft.options.map((option) => option.index),
    hint,
    blanks: countBlanks(stem.folded),
    truthPair: truthPairOf(optionTexts, hint),
    legend: legendOf(draft),
  }
  const words = markedWords(lines, draft.stem, joined.starts, habits.wordFeatures).map(({ from, to }) => ({
    from: from - offset,
    to: to - offset,
  }))
  const found = findKey(lines, draft, context, stem, habits, distant, words)
  let text = stem
  if (found.emptied.length > 0) {
    const tail =
      found.place === 'bracket' && found.read.key?.kind === 'truth'
        ? remarkBehind(stem.folded, found.emptied.at(-1))
        : null
    if (tail) found.read.rest = stem.text.slice(tail.from, tail.to)
    const cut = tail ? { text: stem.text.slice(0, tail.start), folded: stem.folded.slice(0, tail.start) } : stem
    text = { ...stem, ...emptyBrackets(cut, found.emptied) }
  }
  const filled =
    found.read.key === null && context.options.length === 0 && !issues.has('answerNotAnOption')
      ? fillFromWords(stem, words, context, draft)
      : null
  const key = filled?.key ?? found.read.key
  const options: Option[] =
    context.truthPair && key?.kind !== 'options' && key?.kind !== 'blanks'
      ? []
      : optionTexts.map((option, position) => ({ label: labelAt(position), text: option }))
  const finalStem = tidy(filled?.stem ?? text.text)
  const decided = decideType(hint, options.length, context.truthPair !== null && options.length === 0, key, text.folded)
  collectIssues(issues, { draft, key, found, options, stem: finalStem, by: decided.by })
  const explanation = explanationOf(lines, draft, found.read.rest, distant)
  const images = imagesOf(lines, draft)
  if (images.length > 0) issues.add('hasImage')
  const question: RecognisedQuestion = {
    number: draft.number,
    type: decided.type,
    stem: finalStem,
    options,
    key: fitKey(key, decided.type),
    explanation,
    section: draft.section.chapter ?? draft.section.title,
    confidence: 0,
    issues: [...issues],
    source: { blocks: spanOf(lines, draft.first, draft.last), fields: fieldsOf(lines, draft, distant) },
    images,
  }
  question.confidence = confidenceOf(question, draft, decided.by, filled ? 'mark' : found.place)
  return question
}

function fitKey(key: Key | null, type: string): Key | null {
  if (type === 'fillIn' && key?.kind === 'text') return { kind: 'blanks', blanks: [[key.text]] }
  return key
}

const optionText = (lines: readonly Lexed[], stretches: readonly Stretch[]): string =>
  textOf(lines, stretches)
    .replace(/[;；]$/, '')
    .trim()

/** "（×）（十八大以来）": what stands in brackets behind a truth bracket explains it. */
function remarkBehind(folded: string, used: Bracket | undefined): { start: number; from: number; to: number } | null {
  if (!used) return null
  const match = /^[)\]]?\s*[。.]?\s*[([](.{2,})[)\]][。.]?\s*$/.exec(folded.slice(used.to))
  if (!match) return null
  const from = used.to + match[0].indexOf(match[1] ?? '', 1)
  return { start: used.to + 1, from, to: from + (match[1]?.length ?? 0) }
}

function findKey(
  lines: readonly Lexed[],
  draft: Draft,
  context: KeyContext,
  stem: { text: string; folded: string },
  habits: DocumentHabits,
  distant: DistantKey | null,
  words: readonly { from: number; to: number }[],
): Found {
  const inBracket = bracketAnswer(stem.folded, context, habits.brackets)
  const bracketKey = inBracket ? readKey(inBracket.content, inBracket.content, context) : null
  const first = labelledKey(lines, draft, context)
  if (first) {
    const agrees = bracketKey !== null && sameKey(bracketKey.key, first.read.key)
    return { ...first, emptied: agrees && inBracket ? inBracket.used : [] }
  }
  const ticked = draft.options.flatMap((option, position) => (option.ticked === true ? [position] : []))
  if (ticked.length > 0 && ticked.length < draft.options.length)
    return { read: keyAt(ticked, context), place: 'mark', emptied: [], conflict: false }
  if (inBracket && bracketKey?.key)
    return { read: bracketKey, place: 'bracket', emptied: inBracket.used, conflict: false }
  if (distant) return { read: readKey(distant.text, distant.text, context), place: 'key', emptied: [], conflict: false }
  if (habits.feature) {
    const positions = markedOptions(lines, draft, habits.feature).map((index) => context.indexes.indexOf(index))
    if (positions.length > 0) return { read: keyAt(positions, context), place: 'mark', emptied: [], conflict: false }
  }
  void words
  return { read: { key: null, rest: '' }, place: 'line', emptied: [], conflict: false }
}

function keyAt(positions: readonly number[], context: KeyContext): ReadKey {
  const first = positions[0] ?? 0
  if (context.truthPair && positions.length === 1)
    return { key: { kind: 'truth', value: context.truthPair[first] ?? true }, rest: '' }
  return { key: { kind: 'options', labels: [...positions].sort((a, b) => a - b).map(labelAt) }, rest: '' }
}

const sameKey = (a: Key | null, b: Key | null): boolean => a !== null && JSON.stringify(a) === JSON.stringify(b)

function labelledKey(lines: readonly Lexed[], draft: Draft, context: KeyContext): Found | null {
  const texts = [
    ...draft.answers
      .filter(({ text }) => text.length > 0)
      .map(({ place, text }) => ({ place, ...joinStretches(lines, text) })),
    ...draft.given.map(({ place, value }) => ({ place, text: value, folded: value })),
  ]
  let doubtful: Found | null = null
  for (const { place, text, folded } of texts) {
    if (place === 'caret' && context.options.length >= 2) {
      const position = optionByText(folded, context.options)
      if (position >= 0) return { read: keyAt([position], context), place, emptied: [], conflict: false }
      const truth = context.truthPair ? truthOf(folded) : null
      if (truth !== null)
        return { read: { key: { kind: 'truth', value: truth }, rest: '' }, place, emptied: [], conflict: false }
    }
    const value = text.trim().length === folded.trim().length ? tidy(text) : text.trim()
    const read = readKey(value, folded.trim(), context)
    const found = { read, place, emptied: [], conflict: false }
    if (read.key) return found
    if (folded.trim() !== '') doubtful ??= found
  }
  return doubtful
}

/** A fill-in whose answers stand in the sentence, told by colour or underline: they become blanks. */
function fillFromWords(
  stem: { text: string; folded: string },
  words: readonly { from: number; to: number }[],
  context: KeyContext,
  draft: Draft,
): { stem: string; key: Key } | null {
  if (context.hint !== null && context.hint !== 'fillIn') return null
  if (context.hint === null && draft.section.type !== 'fillIn') return null
  const kept = words.filter(
    ({ from, to }) => from >= 0 && to <= stem.text.length && /[^\s_()]/.test(stem.folded.slice(from, to)),
  )
  if (kept.length === 0 || kept.reduce((sum, { from, to }) => sum + to - from, 0) > stem.text.length * 0.8) return null
  let text = stem.text
  const blanks: string[][] = []
  for (const { from, to } of [...kept].reverse()) {
    blanks.unshift([stem.text.slice(from, to).replace(/^[\s_(（]+|[\s_)）]+$/g, '')])
    text = `${text.slice(0, from)}____${text.slice(to)}`
  }
  return { stem: text, key: { kind: 'blanks', blanks } }
}

function explanationOf(lines: readonly Lexed[], draft: Draft, rest: string, distant: DistantKey | null): string | null {
  const parts = [tidy(rest), textOf(lines, draft.explanation), distant?.explanation ?? '']
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.length > 0 ? parts.join('\n') : null
}

type Judged = { draft: Draft; key: Key | null; found: Found; options: readonly Option[]; stem: string; by: string }

function collectIssues(issues: Set<IssueCode>, { draft, key, found, options, stem, by }: Judged): void {
  if (key === null) issues.add(found.read.notAnOption ? 'answerNotAnOption' : 'missingAnswer')
  if (by === 'guess') issues.add('typeGuessed')
  if (stem === '') issues.add('emptyStem')
  if (draft.stray.length > 0) issues.add('duplicateLabel')
  const { options: printed } = draft
  if (printed.some((option, at) => option.index !== at)) issues.add('missingOption')
  if (key?.kind === 'options' && options.length < 2) issues.add('fewOptions')
  if (options.some((option) => option.text === '')) issues.add('truncated')
}

const spanOf = (lines: readonly Lexed[], first: number, last: number): Span => [
  lines[first]?.line.block ?? 0,
  lines[last]?.line.block ?? 0,
]

function spanOfStretches(lines: readonly Lexed[], stretches: readonly Stretch[]): Span | null {
  const [first, last] = [stretches[0], stretches.at(-1)]
  return first && last ? spanOf(lines, first.at, last.at) : null
}

function fieldsOf(
  lines: readonly Lexed[],
  draft: Draft,
  distant: DistantKey | null,
): RecognisedQuestion['source']['fields'] {
  const fields: RecognisedQuestion['source']['fields'] = {}
  const add = (name: keyof typeof fields, span: Span | null) => {
    if (span) fields[name] = span
  }
  add('stem', spanOfStretches(lines, draft.stem))
  add(
    'options',
    spanOfStretches(
      lines,
      draft.options.flatMap((option) => option.text),
    ),
  )
  const answer = draft.answers.find(({ text }) => text.length > 0)
  add(
    'answer',
    answer ? spanOfStretches(lines, answer.text) : distant ? spanOf(lines, distant.first, distant.last) : null,
  )
  add('explanation', spanOfStretches(lines, draft.explanation))
  if (draft.section.at >= 0) add('section', spanOf(lines, draft.section.at, draft.section.at))
  return fields
}
