import { sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import { dayAt } from '../contract/days.ts'
import type { ExportedWhat, ExportFormat, ExportResult } from '../contract/exportCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { getCalendar } from '../statistics/calendar.ts'
import { getDue } from '../statistics/due.ts'
import { listExamProgress } from '../statistics/exams.ts'
import { listRetention } from '../statistics/retention.ts'
import { getTopics } from '../statistics/topics.ts'
import { writeArchive } from './archive/writeArchive.ts'
import type { ExportPorts } from './ExportPorts.ts'
import { endings, losesPictures, print, writeSet } from './formats.ts'
import { layPaper } from './printed/layPaper.ts'
import type { PrintedDocument } from './printed/PrintedDocument.ts'
import { layStatistics, statisticsCsv } from './printed/statistics.ts'
import { bankNameOf, chooseSet } from './set/chooseSet.ts'
import { idsOfBanks, withPictures } from './set/readSet.ts'
import { words } from './texts/words.ts'

type Wanted = CheckedInput<'exports.save'>
type Made = Pick<ExportResult, 'name' | 'questions' | 'leftOut'> & { mime: string; bytes: Uint8Array }
type Ports = Pick<ExportPorts, 'db' | 'now' | 'version' | 'documents' | 'images' | 'printPdf' | 'papers'>

/** A name that every file system takes, with the day: an export is of a day. */
function fileName(title: string, format: ExportFormat, now: number): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '')
    .slice(0, 80)
  return `${plain || 'QQuiz'} ${dayAt(now)}${endings[format]}`
}

const unsuited = (why: string) => new AppError('EXPORT_UNSUITED', why)

async function printed(ports: Ports, document: PrintedDocument, format: 'docx' | 'html' | 'pdf'): Promise<Uint8Array> {
  if (format !== 'pdf') return print(document, format)
  if (!ports.printPdf) throw unsuited('Only the window prints PDF. Export HTML and print it from a browser.')
  return ports.printPdf(await print(document, 'html'))
}

/** The file of what is wanted. NOT_FOUND if there is nothing; EXPORT_UNSUITED if the format cannot hold it. */
export async function makeExport(ports: Ports, { what, format, options }: Wanted): Promise<Made> {
  const now = ports.now()
  const mime = format === 'html' ? 'text/html' : 'application/octet-stream'
  if (what.kind === 'statistics') {
    const { title, bytes } = await makeStatistics(ports, what, format, options.language ?? 'zh')
    return { name: fileName(title, format, now), questions: 0, leftOut: {}, mime, bytes }
  }
  if (format === 'qquiz') return makeArchive(ports, what, options)
  const chosen = await chooseSet(ports, what, options, now)
  const set = await withPictures(ports.images, chosen.set)
  const how = { ...options, language: chosen.language }
  const { bytes, leftOut } =
    format === 'pdf'
      ? { bytes: await printed(ports, layPaper(set, how), format), leftOut: losesPictures(set) }
      : await writeSet(set, format, how)
  return { name: fileName(set.title, format, now), questions: set.questions.length, leftOut, mime, bytes }
}

async function makeArchive(ports: Ports, what: ExportedWhat, options: Wanted['options']): Promise<Made> {
  if (what.kind !== 'banks') throw unsuited('An archive holds whole banks.')
  const { db, now, version } = ports
  const isEverything = what.bankIds.length === 0
  if (!isEverything) idsOfBanks(db, what.bankIds)
  const bankIds = isEverything ? shownBanks(db) : what.bankIds
  if (bankIds.length === 0) throw new AppError('NOT_FOUND', 'There are no banks to export.')
  const { history, notes, documents } = options
  const choice = { bankIds, history, notes, documents, settings: isEverything && history }
  const made = { madeBy: `QQuiz ${version}`, madeAt: now() }
  const { bytes, questions, missingFiles } = await writeArchive(ports, choice, made)
  const [only, ...others] = what.bankIds
  const title =
    only !== undefined && others.length === 0 ? bankNameOf(db, only) : words[options.language ?? 'zh'].library
  return {
    name: fileName(title, 'qquiz', now()),
    questions,
    leftOut: missingFiles > 0 ? { missingFiles } : {},
    mime: 'application/octet-stream',
    bytes,
  }
}

/** Without those that were made for an import which came to nothing. */
const shownBanks = (db: Reader): number[] =>
  db
    .all<{ id: number }>(sql`
      SELECT b.id AS id FROM bank b WHERE b.held = 0
        AND (b.provisional = 0 OR EXISTS (SELECT 1 FROM question q WHERE q.bank_id = b.id)) ORDER BY b.id`)
    .map(({ id }) => id)

async function makeStatistics(
  ports: Ports,
  { bankId, days }: Extract<ExportedWhat, { kind: 'statistics' }>,
  format: ExportFormat,
  language: 'zh' | 'en',
): Promise<{ title: string; bytes: Uint8Array }> {
  const { db } = ports
  const now = ports.now()
  const query = bankId === undefined ? {} : { bankId }
  const statistics = {
    bank: bankId === undefined ? null : bankNameOf(db, bankId),
    topics: getTopics(db, { ...query, days }, now),
    calendar: getCalendar(db, query, now),
    due: getDue(db, query, now),
    retention: listRetention(db, { ...query, days }, now),
    exams: listExamProgress(db, query, now),
  }
  const document = layStatistics(statistics, language)
  if (format === 'csv') return { title: document.title, bytes: statisticsCsv(statistics, language) }
  if (format !== 'docx' && format !== 'html' && format !== 'pdf')
    throw unsuited('Statistics go out as a document, a page or a table.')
  return { title: document.title, bytes: await printed(ports, document, format) }
}
