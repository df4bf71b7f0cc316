import { atOrLast, ordinalOf } from '../layout/atOrLast.ts'
import { letterOf, numbered } from '../layout/numberWords.ts'
import { kindNames } from '../layout/sectionTitle.ts'
import type { Paper } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { type GridQuestion, gridQuestions } from './gridQuestion.ts'
import { settleGrid } from './settleGrid.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Field names as programs write them, for all languages. */
const fieldNames = [
  {
    question: 'question',
    options: 'options',
    answer: 'answer',
    type: 'type',
    explanation: 'explanation',
    number: 'id',
    option: 'option{A}',
  },
  {
    question: 'title',
    options: 'choices',
    answer: 'correctAnswer',
    type: 'questionType',
    explanation: 'analysis',
    number: 'no',
    option: '{a}',
  },
  {
    question: 'stem',
    options: 'answers',
    answer: 'correct_answer',
    type: 'qtype',
    explanation: 'rationale',
    number: 'uid',
    option: '{A}',
  },
  {
    question: 'prompt',
    options: 'optionList',
    answer: 'key',
    type: 'category',
    explanation: 'feedback',
    number: 'index',
    option: 'choice{n}',
  },
] as const

const indexName = {
  answer: 'answerIndex',
  correctAnswer: 'correctAnswerIndex',
  correct_answer: 'correct_answer_index',
  key: 'correctIndex',
}
const typeCodes = {
  single: 'single_choice',
  multiple: 'multiple_choice',
  trueFalse: 'true_false',
  fillIn: 'fill_blank',
  shortAnswer: 'short_answer',
}

/** Lays a paper out as JSON text. */
export function layRecords(drawn: Paper): { text: string; truth: readonly TrueQuestion[] } {
  const paper = settleGrid(drawn)
  const questions = gridQuestions(paper)
  const truth = questions.map((question) => question.truth)
  const records = questions.map((question, index) => recordOf(paper, question, index))
  const isTight = paper.words % 2 === 0
  const write = (json: Json) => (isTight ? JSON.stringify(json) : JSON.stringify(json, null, 2))
  switch (paper.grid.records) {
    case 'list':
      return { text: write(records), truth }
    case 'wrapped':
      return { text: write({ name: 'bank', version: 2, [paper.words % 2 ? 'questions' : 'data']: records }), truth }
    case 'lines':
      return { text: `${records.map((record) => JSON.stringify(record)).join('\n')}\n`, truth }
    case 'byType':
    case 'byChapter': {
      const groups = paper.parts.flatMap(({ sections }) => sections)
      const nameOf = (at: number) => {
        const kind = groups[at]?.kind ?? 'mixed'
        if (paper.grid.records === 'byType' && kind !== 'mixed')
          return `${atOrLast(kindNames(paper.language, kind), 0)}${at > 0 ? ` ${at + 1}` : ''}`
        return paper.language.isCjk ? `第${at + 1}章` : `chapter${at + 1}`
      }
      return {
        text: write(
          Object.fromEntries(
            groups.map((section, at) => [nameOf(at), records.filter((_, nth) => questions[nth]?.section === section)]),
          ),
        ),
        truth,
      }
    }
  }
}

function recordOf(paper: Paper, question: GridQuestion, index: number): Json {
  const { grid, language } = paper
  const names = ordinalOf(fieldNames, grid.columnNames)
  const type =
    paper.words % 3 === 0 ? typeCodes[question.question.type] : atOrLast(language.typeTags[question.question.type], 0)
  const hasAnswer = !((grid.recordOptions === 'pairs' || grid.recordOptions === 'flags') && question.options.length > 0)
  const isIndex = grid.recordAnswer === 'index0' && question.question.type === 'single'
  return {
    ...(grid.cellExtras === 'numbered' || grid.cellExtras === 'many' ? { [names.number]: index + 1 } : {}),
    ...(grid.cellType === 'column' ? { [names.type]: type } : {}),
    [names.question]: question.stem,
    ...optionFields(paper, question, names),
    ...(hasAnswer ? { [isIndex ? indexName[names.answer] : names.answer]: answerValue(paper, question) } : {}),
    ...(grid.cellExtras === 'explanation' || grid.cellExtras === 'many'
      ? { [names.explanation]: question.question.explanation }
      : {}),
  }
}

function optionFields(
  { grid }: Paper,
  { options, right }: GridQuestion,
  names: (typeof fieldNames)[number],
): Record<string, Json> {
  if (options.length === 0) return {}
  const keyed = <Value>(make: (text: string, nth: number) => Value) => options.map(make)
  switch (grid.recordOptions) {
    case 'texts':
      return { [names.options]: options }
    case 'labelledTexts':
      return { [names.options]: keyed((text, nth) => `${letterOf(nth)}. ${text}`) }
    case 'map':
      return { [names.options]: Object.fromEntries(keyed((text, nth) => [letterOf(nth), text])) }
    case 'keyed':
      return { [names.options]: keyed((text, nth) => ({ key: letterOf(nth), text })) }
    case 'separate':
      return Object.fromEntries(keyed((text, nth) => [numbered(names.option, nth + 1), text]))
    case 'pairs':
      return { [names.options]: keyed((text, nth) => [text, right.includes(nth)]) }
    case 'flags':
      return { [names.options]: keyed((text, nth) => ({ text, isCorrect: right.includes(nth) })) }
  }
}

function answerValue({ grid, words }: Paper, { question, options, right, said }: GridQuestion): Json {
  if (question.type === 'trueFalse' && words % 2 === 0) return question.truth
  if (options.length === 0 || question.type === 'trueFalse') return said
  const letters = right.map(letterOf)
  const one = <Value extends Json>(values: readonly Value[]): Json =>
    question.type === 'single' ? (values[0] ?? null) : values
  switch (grid.recordAnswer) {
    case 'letter':
      return letters.join('')
    case 'lower':
      return letters.join('').toLowerCase()
    case 'letters':
      return letters
    case 'index0':
      return one(right)
    case 'index1':
      return one(right.map((index) => index + 1))
    case 'numberText':
      return one(right.map((index) => String(index + 1)))
    case 'text':
      return one(right.map((index) => options[index] ?? ''))
  }
}
