import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../run/runCommand.ts'
import type { FoundPattern } from './readPatterns.ts'

/** Rooms whose files do nothing but say what they hold when they are loaded. */
const rooms = [
  'contract',
  'documents',
  'duplicates',
  'exports',
  'grading',
  'judging',
  'practice',
  'questions',
  'recognition',
  'scans',
]

const frame = /\((?:file:\/\/)?([^()]+?):\d+:\d+\)|at (?:file:\/\/)?(\S+?):\d+:\d+$/

/** The file of the program that called, below its root. */
function callerIn(stack: string): string | undefined {
  const line = stack.split('\n').find((one) => one.includes('/src-main/'))
  const found = line === undefined ? null : frame.exec(line.trim())
  const path = found?.[1] ?? found?.[2]
  return path === undefined ? undefined : path.slice(path.indexOf('src-main/'))
}

/** Every pattern that is put together from words when the files of these rooms are loaded, which this does. */
export async function builtPatterns(): Promise<FoundPattern[]> {
  const found: FoundPattern[] = []
  const RealRegExp = globalThis.RegExp
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp
      const path = callerIn(new Error('who builds it').stack ?? '')
      if (path !== undefined) found.push({ path, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    for (const path of filesThatBuild()) await import(pathToFileURL(join(root, path)).href)
  } finally {
    globalThis.RegExp = RealRegExp
  }
  return found
}

const filesThatBuild = (): string[] =>
  rooms
    .flatMap((room) =>
      readdirSync(join(root, 'src-main', room), { recursive: true }).map((path) =>
        join('src-main', room, String(path)),
      ),
    )
    .filter((path) => path.endsWith('.ts') && readFileSync(join(root, path), 'utf8').includes('new RegExp('))
