import type { AnswerPlace, ExportedWhat, ExportFormat } from '../../src-main/contract/exportCalls.ts'
import { wholeIn } from '../components/numbers.ts'

export const exportKinds = ['print', 'programs', 'data', 'archive'] as const
export type ExportKind = (typeof exportKinds)[number]

const formatsOf: Record<ExportKind, readonly ExportFormat[]> = {
  print: ['docx', 'pdf', 'html'],
  programs: ['kaoshibao', 'motibang', 'xiaobao', 'anki', 'moodle', 'qti', 'gift', 'aiken'],
  data: ['csv', 'markdown', 'json'],
  archive: ['qquiz'],
}

/** What can be made of it: an archive holds whole banks, statistics are no questions, and only a window of our own makes PDF. */
export function formatsFor(kind: ExportKind, what: ExportedWhat['kind'], canPrintPdf: boolean): ExportFormat[] {
  const suits = (format: ExportFormat) => {
    if (format === 'pdf' && !canPrintPdf) return false
    if (what === 'statistics') return kind === 'print' || format === 'csv'
    return format !== 'qquiz' || what === 'banks'
  }
  return formatsOf[kind].filter(suits)
}

export type ExportChoice = {
  kind: ExportKind
  format: ExportFormat
  answers: AnswerPlace
  history: boolean
  notes: boolean
  documents: boolean
  /** At most so many questions, as it is typed; empty: all. */
  most: string
}

/** An archive is whole unless something is left out, all else is what one shares. */
const usualChoice: ExportChoice = {
  kind: 'print',
  format: 'docx',
  answers: 'inline',
  history: false,
  notes: false,
  documents: false,
  most: '',
}

/** One does a paper before one looks at its answers. */
const isPaper = (what: ExportedWhat['kind']) => what === 'exam' || what === 'blueprint'

export function choiceFor(what: ExportedWhat['kind'], toPaper: boolean): ExportChoice {
  const choice = toPaper ? paperChoice : usualChoice
  return isPaper(what) ? { ...choice, answers: 'after' } : choice
}

/** Whether fewer than all may be wanted: a paper has as many as it has. */
export const canBeFewer = ({ kind }: ExportChoice, what: ExportedWhat['kind']): boolean =>
  kind === 'print' && what !== 'statistics' && !isPaper(what)

/** Returns how many at most; undefined for all, null for what is no number. */
export function mostOf({ most }: ExportChoice): number | undefined | null {
  return most.trim() === '' ? undefined : (wholeIn(most, 100_000) ?? null)
}

/** What prints itself: the window makes PDF, and a browser prints a page. */
const paperChoice: ExportChoice = { ...usualChoice, format: window.qquiz ? 'pdf' : 'html' }

export function withKind(choice: ExportChoice, kind: ExportKind, formats: readonly ExportFormat[]): ExportChoice {
  const isWhole = kind === 'archive'
  return { ...choice, kind, format: formats[0] ?? choice.format, history: isWhole, notes: isWhole, documents: isWhole }
}
