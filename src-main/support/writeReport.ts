import { statSync } from 'node:fs'
import { release as systemRelease, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../contract/doctorCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Ports } from '../ports.ts'
import { findingsOf } from './findingsOf.ts'
import { logLines } from './logLines.ts'

export type ReportPorts = Pick<Ports, 'version' | 'host' | 'now' | 'readLog' | 'dataDir'> & {
  /** undefined: it cannot be opened. */
  db: Db | undefined
  examine: () => Promise<readonly Finding[]>
}

const counted = ['bank', 'question', 'document', 'image', 'bank_import', 'attempt', 'session', 'job'] as const

function versionsOf({ version, host, db }: ReportPorts): string[] {
  const { node, electron, chrome } = process.versions
  const sqlite = db?.$client.prepare('SELECT sqlite_version()').pluck().get() ?? 'not at work'
  return [
    `QQuiz ${version} (${host})`,
    `${process.platform} ${process.arch} ${systemRelease()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${node}, SQLite ${sqlite}${electron ? `, Electron ${electron}, Chromium ${chrome}` : ''}`,
  ]
}

function countsOf(db: Db): string[] {
  const pages = Number(db.$client.pragma('page_count', { simple: true }))
  const bytes = pages * Number(db.$client.pragma('page_size', { simple: true }))
  const rows = counted.map((name) => `${name} ${db.$client.prepare(`SELECT count(*) FROM ${name}`).pluck().get()}`)
  return [rows.join(', '), `${(bytes / 1e6).toFixed(1)} MB`]
}

/** The files of a library that cannot be opened, and how long they are. */
function filesOf(dataDir: string): string[] {
  const sizes = ['library.sqlite', 'library.sqlite-wal'].map((name) => {
    const file = statSync(join(dataDir, name), { throwIfNoEntry: false })
    return `${name} ${file ? `${file.size} bytes` : 'is not there'}`
  })
  return ['It cannot be opened.', ...sizes]
}

/** Returns the report: parts with a heading each. */
export async function writeReport(ports: ReportPorts): Promise<string> {
  const log = ports.readLog ? logLines(ports.readLog()) : ['This host keeps none.']
  const parts: [string, readonly string[]][] = [
    ['Program', versionsOf(ports)],
    ['Library', ports.db ? countsOf(ports.db) : filesOf(ports.dataDir)],
    ['Check', findingsOf(await ports.examine())],
    ['Log', log.length > 0 ? log : ['It is empty.']],
  ]
  const written = parts.map(([heading, lines]) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`)
  return `${[`QQuiz problem report, ${new Date(ports.now()).toISOString()}`, ...written].join('\n\n')}\n`
}
