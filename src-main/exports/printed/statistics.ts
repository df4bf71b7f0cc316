import type {
  AnswerCount,
  CalendarView,
  DueView,
  ExamProgress,
  GapCount,
  TopicsView,
} from '../../contract/statisticsCalls.ts'
import { csvBytes } from '../tables/writeCsv.ts'
import { type Language, type Words, words } from '../texts/words.ts'
import type { PrintedBlock, PrintedDocument } from './PrintedDocument.ts'

/** What the statistics page shows, as it goes out. */
export type ExportedStatistics = {
  /** The bank's name; null: all. */
  bank: string | null
  topics: TopicsView
  calendar: CalendarView
  due: DueView
  retention: readonly GapCount[]
  exams: readonly ExamProgress[]
}

type Named = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }

const percent = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((part / whole) * 100)}%`)
const minutes = (ms: number) => String(Math.round(ms / 60_000))
const day = 86_400_000

function countCells({ answered, correct, durationMs }: AnswerCount): string[] {
  return [String(answered), String(correct), percent(correct, answered), minutes(durationMs)]
}

/** The tables of the page, those with nothing in them left out. */
function tablesOf(statistics: ExportedStatistics, word: Words): Named[] {
  const { topics, calendar, due, retention, exams } = statistics
  const counts = [word.answered, word.correct, word.accuracy, word.minutes]
  const all: Named[] = [
    {
      title: word.bank,
      head: [word.bank, ...counts],
      rows: [
        ...topics.banks.map((count) => [count.bankName, ...countCells(count)]),
        [word.total, ...countCells(topics.total)],
      ],
    },
    {
      title: word.type,
      head: [word.type, ...counts],
      rows: topics.types.map((count) => [word.types[count.type], ...countCells(count)]),
    },
    {
      title: word.section,
      head: [word.bank, word.section, ...counts],
      rows: topics.sections.map((count) => [count.bankName, count.section ?? '', ...countCells(count)]),
    },
    {
      title: word.weakest,
      head: [word.bank, word.section, ...counts],
      rows: topics.weakest.map((count) => [count.bankName, count.section ?? '', ...countCells(count)]),
    },
    {
      title: word.retention,
      head: [word.gap, word.answered, word.correct, word.accuracy],
      rows: retention
        .filter(({ answered }) => answered > 0)
        .map(({ fromMs, untilMs, answered, correct }) => [
          `${Math.round(fromMs / day)}–${untilMs === null ? '' : Math.round(untilMs / day)}`,
          String(answered),
          String(correct),
          percent(correct, answered),
        ]),
    },
    {
      title: word.exam,
      head: [word.bank, word.day, word.questions, word.seen],
      rows: exams.map(({ bankName, examDay, questions, seen }) => [bankName, examDay, String(questions), String(seen)]),
    },
    {
      title: word.due,
      head: [word.day, word.due],
      rows: [
        ...(due.overdue > 0 ? [[word.overdue, String(due.overdue)]] : []),
        ...due.days.filter((one) => one.due > 0).map((one) => [one.day, String(one.due)]),
      ],
    },
    {
      title: word.days,
      head: [word.day, ...counts],
      rows: calendar.days.map((count) => [count.day, ...countCells(count)]),
    },
  ]
  return all.filter(({ rows }) => rows.length > 0)
}

const titleOf = ({ bank }: ExportedStatistics, word: Words) =>
  bank === null ? word.statistics : `${word.statistics}${word.colon}${bank}`

export function layStatistics(statistics: ExportedStatistics, language: Language): PrintedDocument {
  const word = words[language]
  const title = titleOf(statistics, word)
  const blocks = tablesOf(statistics, word).flatMap(({ title, head, rows }): PrintedBlock[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', head, rows },
  ])
  return { title, language, blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks] }
}

/** All tables below each other, each under its name and followed by an empty line. */
export function statisticsCsv(statistics: ExportedStatistics, language: Language): Uint8Array {
  const word = words[language]
  return csvBytes(tablesOf(statistics, word).flatMap(({ title, head, rows }) => [[title], head, ...rows, []]))
}
