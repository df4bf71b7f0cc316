import type { Key } from '../../contract/questionTypes.ts'
import { decideType } from '../questions/decideType.ts'
import { type KeyContext, labelAt, type ReadKey, readKey } from '../questions/readKey.ts'
import { bracketsOf, countBlanks, emptyBrackets, isLetters, stripStem } from '../questions/stemText.ts'
import { tidy } from '../questions/stretchText.ts'
import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fold } from '../tokens/fold.ts'
import { readNumber } from '../tokens/numberLabel.ts'
import { chainInside } from '../tokens/optionLabels.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { type TypeHint, typeOfWord } from '../tokens/typeWords.ts'
import type { ColumnRole } from './columnRoles.ts'
import { parseList, parseOptions, withoutLabels } from './parseCell.ts'
import type { Row, TablePart } from './readTable.ts'

/** The cells of one question by meaning; a question may take several rows. */
export type RowFields = {
  first: number
  last: number
  number: string
  stem: string
  type: string
  options: string[]
  answer: string
  explanation: string
  section: string
}

const cellsWith = (row: Row, columns: readonly ColumnRole[], role: ColumnRole): string[] =>
  row.cells.filter((_, at) => columns[at] === role).map((cell) => cell.trim())

/** The fields of every row that asks something; a row without stem goes on with the options of the one above. */
export function fieldsOf(part: TablePart): RowFields[] {
  const { columns } = part.mapping
  const questions: RowFields[] = []
  let section = ''
  for (const row of part.rows) {
    const one = (role: ColumnRole) => cellsWith(row, columns, role)[0] ?? ''
    const stem = one('stem')
    const options = optionsOf(row, columns)
    const last = questions.at(-1)
    section = one('section') || section
    if (stem === '' && last && options.length > 0) {
      last.options.push(...options)
      last.answer ||= one('answer')
      last.last = row.block
      continue
    }
    if (stem === '' || isTitle(row, part.titles)) continue
    if (
      options.length === 0 &&
      one('answer') === '' &&
      one('type') === '' &&
      row.cells.filter((cell) => cell.trim() !== '').length < 2
    )
      continue
    questions.push({
      first: row.block,
      last: row.block,
      number: one('number'),
      stem,
      type: one('type'),
      options,
      answer: one('answer'),
      explanation: one('explanation'),
      section,
    })
  }
  return questions
}

const isTitle = (row: Row, titles: readonly string[]): boolean =>
  titles.length > 0 && row.cells.every((cell, at) => cell === (titles[at] ?? ''))

function optionsOf(row: Row, columns: readonly ColumnRole[]): string[] {
  const inColumns = cellsWith(row, columns, 'option')
  while (inColumns.length > 0 && inColumns.at(-1) === '') inColumns.pop()
  const distractors = cellsWith(row, columns, 'distractor')
    .flatMap((cell) => parseList(cell) ?? [cell])
    .filter(Boolean)
  if (distractors.length > 0) return [cellsWith(row, columns, 'answer')[0] ?? '', ...distractors].filter(Boolean)
  if (inColumns.some(Boolean))
    return withoutLabels(inColumns).filter((text, at) => text !== '' || at < inColumns.length)
  const inOne = cellsWith(row, columns, 'options')[0]
  return inOne ? parseOptions(inOne) : []
}

/** What digits mean in this table: positions from 0 or 1, truth values, codes of types. */
export type TableHabits = {
  base: 0 | 1
  legend: ReadonlyMap<string, boolean>
  codes: ReadonlyMap<string, TypeHint | null>
  numberedStems: boolean
}

const digits = /^\d{1,2}(?:\s*[,，;；|]\s*\d{1,2})*$/

export function habitsOf(questions: readonly RowFields[]): TableHabits {
  let base: 0 | 1 = 1
  const truthDigits = new Set<string>()
  let numbered = 0
  for (const { options, answer, stem } of questions) {
    if (readNumber(fold(stem))?.weak === false) numbered++
    if (!digits.test(answer)) continue
    if (options.length >= 2) {
      if (answer.split(/\D+/).includes('0')) base = 0
    } else truthDigits.add(answer)
  }
  const legend = new Map<string, boolean>()
  if (truthDigits.size > 0 && [...truthDigits].every((digit) => digit === '1' || digit === '2'))
    legend.set('1', true).set('2', false)
  if (truthDigits.size > 0 && [...truthDigits].every((digit) => digit === '0' || digit === '1'))
    legend.set('1', true).set('0', false)
  return { base, legend, codes: codesOf(questions, legend), numberedStems: numbered > questions.length / 2 }
}

/** Types given as codes ("1", "2", "SC"): each means what most of its rows look like. */
function codesOf(questions: readonly RowFields[], legend: ReadonlyMap<string, boolean>): Map<string, TypeHint | null> {
  const byCode = new Map<string, RowFields[]>()
  for (const question of questions) {
    if (question.type === '' || typeOf(question.type)) continue
    byCode.set(question.type, [...(byCode.get(question.type) ?? []), question])
  }
  const codes = new Map<string, TypeHint | null>()
  for (const [code, group] of byCode) {
    const share = (test: (question: RowFields) => boolean) => group.filter(test).length / group.length
    const isTruth = ({ options, answer }: RowFields) =>
      options.length < 3 && (legend.has(answer) || truthOf(answer) !== null)
    const isSeveral = ({ answer }: RowFields) => /^[A-Ha-h](?:[\s,，、;；|]*[A-Ha-h])+$/.test(answer.trim())
    if (share(isTruth) >= 0.6) codes.set(code, 'trueFalse')
    else if (share(isSeveral) >= 0.5) codes.set(code, 'multiple')
    else codes.set(code, share(({ options }) => options.length >= 2) >= 0.5 ? 'single' : null)
  }
  return codes
}

function typeOf(cell: string): TypeHint | null {
  return (
    typeOfWord(
      fold(cell)
        .replace(/^[[(<]|[\])>]$/g, '')
        .replace(/[:、.\d\s]+$/, ''),
    ) ?? typeOfWord(fold(cell).replace(/[_-]/g, ' '))
  )
}

function truthPairOf(options: readonly string[]): boolean[] | null {
  if (options.length !== 2) return null
  const [a, b] = options.map((option) => truthOf(option))
  return typeof a === 'boolean' && typeof b === 'boolean' && a !== b ? [a, b] : null
}

/** "Option 2", "选项B" name the column of the right option. */
const optionName = /(?:option|choice|选项|备选答案)\s*[-_]?\s*([A-La-l]|\d{1,2})(?![\w\u4e00-\u9fff])/gi

/** "C，text" without options: the letter says nothing, the text is the answer. */
const letterAndText = /^\s*[A-H]\s*[,，、.:：]\s*(\S.*)$/s

const isChoice = (hint: TypeHint | null): boolean => hint === 'single' || hint === 'multiple' || hint === 'choice'

function keyOf(question: RowFields, context: KeyContext, habits: TableHabits): ReadKey {
  const { answer } = question
  const list = parseList(answer)
  if (list && context.options.length < 2) {
    const texts = list.filter(Boolean)
    return { key: texts.length === 0 ? null : { kind: 'blanks', blanks: texts.map((text) => [text]) }, rest: '' }
  }
  const text = (list ? list.join(';') : answer).replace(optionName, '$1')
  if (context.options.length >= 2 && digits.test(text) && !context.options.includes(text)) {
    const positions = text.split(/\D+/).map((digit) => Number(digit) - habits.base)
    if (positions.every((position) => position >= 0 && position < context.options.length))
      return readKey(positions.map(labelAt).join(''), positions.map(labelAt).join(''), context)
  }
  const lettered = context.options.length === 0 && !isChoice(context.hint) ? letterAndText.exec(text) : null
  const value = lettered?.[1] ?? text
  return readKey(value, fold(value), context)
}

/** A question from its cells. */
export function questionOf(question: RowFields, habits: TableHabits, confidence: number): RecognisedQuestion {
  const issues = new Set<IssueCode>()
  const folded = fold(question.stem)
  const number = habits.numberedStems ? readNumber(folded) : null
  const start = number && !number.weak ? number.end : 0
  const inStem = question.options.length === 0 ? chainInside(folded, start, folded.length) : []
  const end = inStem.length >= 2 ? (inStem[0]?.labelFrom ?? folded.length) : folded.length
  const stripped = stripStem(
    { text: question.stem.slice(start, end), folded: folded.slice(start, end), starts: [] },
    false,
  )
  const stated = question.type === '' ? null : (typeOf(question.type) ?? habits.codes.get(question.type) ?? null)
  const hint = stated ?? stripped.type
  const options = (
    inStem.length >= 2 ? inStem.map(({ from, to }) => question.stem.slice(from, to)) : question.options
  ).map(tidy)
  const context: KeyContext = {
    options,
    indexes: options.map((_, at) => at),
    hint,
    blanks: countBlanks(stripped.folded),
    truthPair: truthPairOf(options),
    legend: habits.legend,
  }
  let read = keyOf(question, context, habits)
  let text: { text: string; folded: string } = stripped
  if (read.key === null && question.answer === '') {
    const brackets = bracketsOf(stripped.folded).filter(
      ({ content }) => content !== '' && (isLetters(content) || truthOf(content, true) !== null),
    )
    const last = brackets.at(-1)
    const inBracket = last ? readKey(last.content, last.content, context) : null
    if (last && inBracket?.key) [read, text] = [inBracket, emptyBrackets(stripped, [last])]
  }
  const { key } = read
  const isTruth = context.truthPair !== null && key?.kind !== 'options'
  const kept = isTruth ? [] : options.map((option, at) => ({ label: labelAt(at), text: option }))
  const decided = decideType(hint, kept.length, isTruth, key, text.folded)
  if (key === null) issues.add(read.notAnOption ? 'answerNotAnOption' : 'missingAnswer')
  if (decided.by === 'guess') issues.add('typeGuessed')
  if (key?.kind === 'options' && kept.length < 2) issues.add('fewOptions')
  if (kept.some((option) => option.text === '')) issues.add('truncated')
  const explanation = [read.rest, question.explanation]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n')
  return {
    number: question.number || number?.printed || null,
    type: decided.type,
    stem: tidy(text.text),
    options: kept,
    key: withBlanks(key, decided.type),
    explanation: explanation || null,
    section: question.section || null,
    confidence: confidenceOf(issues, confidence, decided.by),
    issues: [...issues],
    source: { blocks: [question.first, question.last], fields: { stem: [question.first, question.first] } },
    images: [],
  }
}

const withBlanks = (key: Key | null, type: string): Key | null =>
  type === 'fillIn' && key?.kind === 'text' ? { kind: 'blanks', blanks: [[key.text]] } : key

function confidenceOf(issues: ReadonlySet<IssueCode>, mapping: number, by: string): number {
  let confidence = Math.min(0.98, mapping)
  if (issues.has('answerNotAnOption')) confidence = Math.min(confidence, 0.4)
  if (issues.has('missingAnswer')) confidence = Math.min(confidence, 0.8)
  if (issues.has('truncated') || issues.has('fewOptions')) confidence = Math.min(confidence, 0.7)
  return by === 'guess' ? Math.min(confidence, 0.7) : confidence
}
