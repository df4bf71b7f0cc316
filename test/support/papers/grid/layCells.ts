import { fillTemplate } from '../content/fillTemplate.ts'
import { seeded } from '../content/seeded.ts'
import { names } from '../layout/answerText.ts'
import { atOrLast, ordinalOf } from '../layout/atOrLast.ts'
import { letterOf, numbered } from '../layout/numberWords.ts'
import type { Paper } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { type GridQuestion, gridQuestions } from './gridQuestion.ts'
import { settleGrid } from './settleGrid.ts'

/** `isFilled`: with a colour behind it, which says that it is right. */
export type Cell = string | number | { text: string; isFilled: boolean }
export const textOf = (cell: Cell): string | number => (typeof cell === 'object' ? cell.text : cell)
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] }
export type LaidCells = { sheets: readonly Sheet[]; truth: readonly TrueQuestion[] }

type Column = { title: string; cell: (question: GridQuestion, index: number) => Cell }

/** Lays a paper out as the sheets of a workbook, or as the one sheet of a CSV. */
export function layCells(drawn: Paper): LaidCells {
  const paper = settleGrid(drawn)
  const questions = gridQuestions(paper)
  const truth = questions.map((question) => question.truth)
  if (paper.grid.cellType !== 'sheets' || paper.style.format === 'csv')
    return { sheets: [{ name: 'Sheet1', rows: rowsOf(paper, questions) }], truth }
  const sections = [...new Set(questions.map(({ section }) => section))]
  const sheets = sections.map((section, at) => {
    const own = questions.filter((question) => question.section === section)
    return { name: sheetName(paper, own, at), rows: rowsOf(paper, own) }
  })
  return { sheets, truth }
}

function sheetName({ language }: Paper, [first]: readonly GridQuestion[], at: number): string {
  const name = first && first.section.kind !== 'mixed' ? atOrLast(language.sections[first.question.type], 0) : 'Sheet'
  return `${name.replace(/[/\\?*[\]:]/g, ' ')}${at + 1}`
}

function rowsOf(paper: Paper, questions: readonly GridQuestion[]): Cell[][] {
  const { grid } = paper
  const columns = columnsOf(paper, questions)
  const body = questions.flatMap((question, index) => {
    const row = columns.map(({ cell }) => cell(question, index))
    if (grid.cellOptions !== 'rowsBelow') return [row]
    const at = columns.findIndex(({ title }) => title === namesOf(paper).question)
    return [
      row,
      ...question.options.map((option, nth): Cell[] =>
        columns.map((_, column) => (column === at ? `${letterOf(nth)}. ${option}` : '')),
      ),
    ]
  })
  const titles = columns.map(({ title }) => title)
  const { language, words } = paper
  const name = fillTemplate(
    atOrLast(language.paperTitles, words % language.paperTitles.length),
    language.content,
    seeded(words),
  )
  switch (grid.header) {
    case 'none':
      return body
    case 'titleRow':
      return [[name], titles, ...body]
    case 'blankRows':
      return [[], [], titles, ...body]
    default:
      return [titles, ...body]
  }
}

const namesOf = ({ language, grid }: Paper) => ordinalOf(language.columns, grid.columnNames)

function columnsOf(paper: Paper, questions: readonly GridQuestion[]): Column[] {
  const { grid } = paper
  const titles = namesOf(paper)
  const stem: Column = { title: titles.question, cell: ({ stem }) => stem }
  const answer: Column = { title: titles.answer, cell: (question) => answerCell(paper, question) }
  const type: Column[] =
    grid.cellType === 'column'
      ? [{ title: titles.type, cell: ({ question }) => atOrLast(paper.language.typeTags[question.type], 0) }]
      : []
  const options = optionColumns(paper, questions)
  const extras = extraColumns(paper)
  const before = extras.filter(({ title }) => title === titles.number)
  const after = extras.filter(({ title }) => title !== titles.number)
  switch (grid.columnOrder) {
    case 'usual':
      return [...before, ...type, stem, ...options, answer, ...after]
    case 'typeFirst':
      return [...type, ...before, stem, ...options, answer, ...after]
    case 'answerFirst':
      return [...before, stem, answer, ...options, ...type, ...after]
    case 'answerLast':
      return [...before, stem, ...type, ...options, ...after, answer]
  }
}

function optionColumns(paper: Paper, questions: readonly GridQuestion[]): Column[] {
  const { grid } = paper
  const titles = namesOf(paper)
  const joined = (glue: string, isLabelled: boolean): Column[] => [
    {
      title: titles.options,
      cell: ({ options }) =>
        options.map((option, nth) => (isLabelled ? `${letterOf(nth)}. ${option}` : option)).join(glue),
    },
  ]
  switch (grid.cellOptions) {
    case 'columns':
    case 'labelledColumns': {
      const isLabelled = grid.cellOptions === 'labelledColumns'
      const most = Math.max(0, ...questions.map(({ options }) => options.length))
      return Array.from({ length: most }, (_, nth) => ({
        title: numbered(titles.option, nth + 1),
        cell: ({ options, right }): Cell => {
          const option = options[nth]
          if (option === undefined) return ''
          const text = isLabelled ? `${letterOf(nth)}${paper.language.isCjk ? '、' : '. '}${option}` : option
          return grid.cellAnswer === 'filled' ? { text, isFilled: right.includes(nth) } : text
        },
      }))
    }
    case 'lines':
      return joined('\n', false)
    case 'labelledLines':
      return joined('\n', true)
    case 'bars':
      return joined('|', false)
    case 'semicolons':
      return joined(';', false)
    case 'rowsBelow':
    case 'none':
      return []
  }
}

function answerCell({ grid }: Paper, question: GridQuestion): Cell {
  const { options, right, said, at } = question
  if (right.length === 0 || (question.question.type === 'trueFalse' && grid.cellAnswer !== 'letter')) return said
  const letters = right.map(letterOf)
  switch (grid.cellAnswer) {
    case 'letter':
      return letters.join('')
    case 'lower':
      return letters.join('').toLowerCase()
    case 'joined':
      return names(at, right)
    case 'index1':
      return right.length === 1 ? (right[0] ?? 0) + 1 : right.map((index) => index + 1).join(',')
    case 'index0':
      return right.length === 1 ? (right[0] ?? 0) : right.join(',')
    case 'text':
      return right.map((index) => options[index]).join(at.language.isCjk ? '；' : '; ')
    case 'filled':
      return ''
    case 'letterAndText':
      return right.map((index, nth) => `${letters[nth]}. ${options[index]}`).join('; ')
  }
}

function extraColumns(paper: Paper): Column[] {
  const { grid, language } = paper
  const titles = namesOf(paper)
  const number: Column = { title: titles.number, cell: (_, index) => index + 1 }
  const explanation: Column = { title: titles.explanation, cell: ({ question }) => question.explanation }
  const difficulty: Column = {
    title: titles.difficulty,
    cell: ({ question }) => atOrLast(language.difficulty.levels, question.draw.pick % 3),
  }
  const chapter: Column = {
    title: titles.chapter,
    cell: () => atOrLast(language.source.values, paper.words % language.source.values.length),
  }
  const score: Column = { title: titles.score, cell: () => 2 }
  const unknown: Column[] =
    grid.header === 'extraColumns'
      ? [
          { title: 'slug', cell: ({ question }) => `item-${question.draw.pick % 997}` },
          { title: 'status', cell: (_, index) => (index % 4 === 3 ? 'draft' : 'published') },
        ]
      : []
  switch (grid.cellExtras) {
    case 'none':
      return unknown
    case 'explanation':
      return [explanation, ...unknown]
    case 'numbered':
      return [number, ...unknown]
    case 'many':
      return [number, explanation, difficulty, chapter, score, ...unknown]
  }
}
