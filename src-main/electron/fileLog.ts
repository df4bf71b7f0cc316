import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describeError } from '../app/describeError.ts'
import { withoutSecrets } from '../app/withoutSecrets.ts'
import type { Log } from '../ports.ts'

const largestLog = 2_000_000
const mostRead = 300_000

const logFile = (folder: string) => join(folder, 'qquiz.log')

/** Writes to `qquiz.log` in the folder, at once, so that the last line before a crash is there. Keeps one older file. */
export function createFileLog(folder: string): Log {
  const file = logFile(folder)
  const write = (level: string, message: string, fields?: Record<string, unknown>) => {
    const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.old`)
      appendFileSync(file, `${line}\n`)
    } catch {
      process.stderr.write(`${line}\n`) // a full disk must not end the program
    }
  }
  return {
    info: (message, fields) => write('info', message, fields),
    error: (message, error, fields) =>
      write('error', message, { ...fields, error: withoutSecrets(describeError(error)) }),
  }
}

/** Returns the end of what was written; of the older file, too, where the present one is short. */
export function readFileLog(folder: string): string {
  const file = logFile(folder)
  const texts = [`${file}.old`, file].map((path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return ''
    }
  })
  return texts.join('').slice(-mostRead)
}
