import { questionTypes } from '../../contract/choices.ts'
import type { AnswerPlace } from '../../contract/exportCalls.ts'
import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { picturesOf } from '../set/picturesOf.ts'
import { keyText, responseText } from '../texts/answerText.ts'
import { blankPlaces } from '../texts/blankPlaces.ts'
import { type Language, type Words, words } from '../texts/words.ts'
import { layText } from './layText.ts'
import type { PrintedBlock, PrintedDocument, PrintedPicture } from './PrintedDocument.ts'

type Numbered = { number: number; question: ExportedQuestion }
type Group = { title: string | null; questions: Numbered[] }

const chineseNumbers = [...'一二三四五六七八九十']

/** By section where the bank has any, else by type; numbered through, so that an answer is found by its number. */
function groupsOf({ questions }: ExportedSet, word: Words, language: Language): Group[] {
  const hasSections = questions.some(({ section }) => section !== null)
  const groups: { title: string | null; questions: ExportedQuestion[] }[] = []
  if (hasSections)
    for (const question of questions) {
      const last = groups.at(-1)
      if (last && last.title === question.section) last.questions.push(question)
      else groups.push({ title: question.section, questions: [question] })
    }
  else
    for (const type of questionTypes) {
      const ofType = questions.filter((question) => question.type === type)
      if (ofType.length === 0) continue
      const number = language === 'zh' ? `${chineseNumbers[groups.length] ?? ''}、` : ''
      groups.push({ title: `${number}${word.types[type]}`, questions: ofType })
    }
  let number = 0
  return groups.map((group) => ({
    ...group,
    questions: group.questions.map((question) => {
      number += 1
      return { number, question }
    }),
  }))
}

/**
 * A paper to print: title, groups of questions, and the answers where they are wanted. `mistakes`: what went wrong stands beside
 * each question.
 */
export function layPaper(
  set: ExportedSet,
  { language, answers }: { language: Language; answers: AnswerPlace },
): PrintedDocument {
  const word = words[language]
  const groups = groupsOf(set, word, language)
  const blocks: PrintedBlock[] = [{ kind: 'heading', level: 1, text: set.title }]
  if (answers !== 'only')
    for (const { title, questions } of groups) {
      if (title !== null) blocks.push({ kind: 'heading', level: 2, text: title })
      for (const { number, question } of questions)
        blocks.push({ kind: 'together', blocks: layQuestion(set, question, number, { word, answers }) })
    }
  if (answers === 'after') blocks.push({ kind: 'pageBreak' })
  if (answers === 'after' || answers === 'only') blocks.push(...layAnswers(set, groups, word))
  return { title: set.title, language, blocks }
}

type Look = { word: Words; answers: AnswerPlace }

function layQuestion(set: ExportedSet, question: ExportedQuestion, number: number, look: Look): PrintedBlock[] {
  const { word, answers } = look
  const room = answers === 'without' && question.type === 'shortAnswer'
  return [
    ...layText(stemOf(question, look), 0, { label: `${number}. ` }),
    ...layPictures(picturesOf(set, question, 'stem').shown, 0),
    ...layOptions(set, question),
    ...(room ? [{ kind: 'room', lines: 5 } as const] : []),
    ...(answers === 'inline' ? [...layAnswer(set, question, word), ...layPersonal(question, word)] : []),
  ]
}

/** How wide a text is in print, in Latin letters. */
const widthOf = (text: string) => text.replace(/[\u2e80-\uffef]/g, '  ').length

/** As many options beside each other as papers print. */
function columnsFor({ options, images }: ExportedQuestion): number {
  if (images.some(({ field }) => field === 'option')) return 2
  const widest = Math.max(
    0,
    ...options.map(({ text }) => (text.includes('\n') ? Number.POSITIVE_INFINITY : widthOf(text))),
  )
  return widest <= 12 ? 4 : widest <= 30 ? 2 : 1
}

function layOptions(set: ExportedSet, question: ExportedQuestion): PrintedBlock[] {
  const blocks = question.options.flatMap(({ label, text }) =>
    withPictures(layText(text, 1, { label: `${label}. ` }), picturesOf(set, question, 'option', label).shown),
  )
  const columns = columnsFor(question)
  // a part of an option would stand in a column of its own
  return columns > 1 && blocks.length === question.options.length && blocks.length > 1
    ? [{ kind: 'columns', columns, blocks }]
    : blocks
}

/** A statement to be judged has brackets for the answer, as papers print it. */
function stemOf({ type, stem }: ExportedQuestion, { word, answers }: Look): string {
  if (answers === 'inline' || type !== 'trueFalse' || blankPlaces(stem).length > 0) return stem
  return `${stem}${word.roomForTruth}`
}

function withPictures(blocks: PrintedBlock[], pictures: readonly PrintedPicture[]): PrintedBlock[] {
  const last = blocks.at(-1)
  if (pictures.length === 0 || last?.kind !== 'paragraph') return [...blocks, ...layPictures(pictures, 1)]
  return [...blocks.slice(0, -1), { ...last, pictures }]
}

const layPictures = (shown: readonly PrintedPicture[], depth: number): PrintedBlock[] =>
  shown.length > 0 ? [{ kind: 'pictures', pictures: shown, depth }] : []

/** Answer and explanation, each behind its word. */
function layAnswer(set: ExportedSet, question: ExportedQuestion, word: Words, label = ''): PrintedBlock[] {
  const answer = question.key ? keyText(question.key, word) : word.noAnswer
  const shown = layPictures(picturesOf(set, question, 'answer').shown, 1)
  const told = layPictures(picturesOf(set, question, 'explanation').shown, 1)
  const explanation = question.explanation ?? (told.length > 0 ? '' : null)
  return [
    ...(question.key || label !== '' || shown.length > 0
      ? layText(answer, 0, { label: label === '' ? `${word.answer}${word.colon}` : label })
      : []),
    ...shown,
    ...(explanation === null ? [] : layText(explanation, 0, { label: `${word.explanation}${word.colon}` })),
    ...told,
  ]
}

function layPersonal(question: ExportedQuestion, word: Words): PrintedBlock[] {
  const { mistake, note, tags } = question
  const small = (name: string, text: string) => layText(text, 0, { label: `${name}${word.colon}`, isSmall: true })
  return [
    ...(mistake ? small(word.yourAnswer, responseText(mistake.lastWrongResponse, word)) : []),
    ...(mistake ? small(word.timesWrong, String(mistake.timesWrong)) : []),
    ...(mistake?.reason ? small(word.reason, word.reasons[mistake.reason]) : []),
    ...(tags.length > 0 ? small(word.tags, tags.join('、')) : []),
    ...(note ? small(word.note, note) : []),
  ]
}

function layAnswers(set: ExportedSet, groups: readonly Group[], word: Words): PrintedBlock[] {
  const entries = groups.flatMap(({ title, questions }): PrintedBlock[] => [
    ...(title === null ? [] : [{ kind: 'heading', level: 3, text: title } as const]),
    ...inColumns(questions.map(({ number, question }) => layAnswer(set, question, word, `${number}. `))),
  ])
  return [{ kind: 'heading', level: 2, text: word.answers }, ...entries]
}

const isShort = ([first, ...rest]: readonly PrintedBlock[]): boolean =>
  rest.length === 0 && first?.kind === 'paragraph' && widthOf(first.parts.map(({ text }) => text).join('')) <= 10

/** Answers that are a letter or a word stand beside each other, five in a row; those that say why stand apart. */
function inColumns(answers: readonly (readonly PrintedBlock[])[]): PrintedBlock[] {
  const laid: PrintedBlock[] = []
  let row: PrintedBlock[] = []
  const endRow = () => {
    if (row.length > 0) laid.push({ kind: 'columns', columns: 5, blocks: row })
    row = []
  }
  for (const blocks of answers) {
    if (isShort(blocks)) row.push(...blocks)
    else {
      endRow()
      laid.push({ kind: 'together', blocks })
    }
  }
  endRow()
  return laid
}
