import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { keyText, responseText } from '../texts/answerText.ts'
import { type Language, type Words, words } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'

/** A spreadsheet runs a cell that begins so as a formula; a plain number it only shows. */
const beginsLikeFormula = (text: string) => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text)

/** RFC 4180, with an apostrophe before what a spreadsheet would run (OWASP, "CSV Injection"). Our own reader takes it off again. */
export function csvCell(text: string): string {
  const safe = beginsLikeFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with its mark, without which Excel takes Chinese for another encoding. */
export const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`)

const hasAny = (set: ExportedSet, has: (question: ExportedQuestion) => boolean) => set.questions.some(has)

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** A column in the order of the sheet: its title, and what stands in it. */
type Column = readonly [title: string, cell: (question: ExportedQuestion) => string]

/** One row a question, a column an option; columns that would be empty are left out. Pictures have no place in it. */
export function writeCsv(set: ExportedSet, language: Language): Written {
  const word = words[language]
  const losses = new Losses()
  const most = set.questions.reduce((count, { options }) => Math.max(count, options.length), 0)
  const options = Array.from({ length: most }, (_, at): Column => {
    const letter = String.fromCharCode(65 + at)
    return [language === 'zh' ? `选项${letter}` : `Option ${letter}`, (question) => question.options[at]?.text ?? '']
  })
  const optional: Column[] = [
    [word.explanation, (question) => question.explanation ?? ''],
    [word.section, (question) => question.section ?? ''],
    [word.tags, (question) => question.tags.join('; ')],
    [word.note, (question) => question.note ?? ''],
    ...mistakeColumns(word),
  ]
  const columns: Column[] = [
    [word.number, (question) => question.number ?? ''],
    [word.type, (question) => word.types[question.type]],
    [word.stem, (question) => question.stem],
    ...options,
    [word.answer, (question) => (question.key ? keyText(question.key, word) : '')],
    ...optional.filter(([, cell]) => hasAny(set, (question) => cell(question) !== '')),
  ]
  losses.add(
    'pictures',
    set.questions.reduce((count, { images }) => count + images.length, 0),
  )
  const rows = set.questions.map((question) => columns.map(([, cell]) => cell(question)))
  return { bytes: csvBytes([columns.map(([title]) => title), ...rows]), leftOut: losses.counts }
}

const mistakeColumns = (word: Words): Column[] => [
  [word.timesWrong, ({ mistake }) => (mistake ? String(mistake.timesWrong) : '')],
  [word.lastWrong, ({ mistake }) => (mistake ? dayOf(mistake.lastWrongAt) : '')],
  [word.yourAnswer, ({ mistake }) => (mistake ? responseText(mistake.lastWrongResponse, word) : '')],
  [word.reason, ({ mistake }) => (mistake?.reason ? word.reasons[mistake.reason] : '')],
]
