import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { root } from '../../test/support/run/runCommand.ts'

// `npm run package:start`: starts what `npm run package` left unpacked in dist/, with a document, and looks at it from outside, as its
// fuses let nobody in. So it is known that Electron finds everything within the archive: page, database, reader.

const programs: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'QQuiz.exe',
  darwin: 'QQuiz.app/Contents/MacOS/QQuiz',
  linux: 'qquiz',
}
const sample = { file: join(root, 'samples/first-aid-en.docx'), questions: 16 }
const longestMs = 90_000

function findPacked(): string {
  const dist = join(root, 'dist')
  const folders = readdirSync(dist).filter((name) => name.endsWith('unpacked') || name.startsWith('mac'))
  const found = folders
    .map((name) => join(dist, name, programs[process.platform] ?? ''))
    .find((path) => existsSync(path))
  if (!found) throw new Error('There is nothing in dist/ to start: npm run package')
  return found
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Asks again until there is an answer. Throws once the time is over. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + longestMs; Date.now() < end; await setTimeout(500)) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
  }
  throw new Error(`${what}: not within ${longestMs / 1000} s`)
}

const pageOf = async (browser: Browser): Promise<Page | undefined> =>
  browser.contexts().flatMap((context) => context.pages())[0]

async function countFound(page: Page): Promise<number | undefined> {
  const call = "window.qquiz.call('imports.list', {})"
  const { value } = (await page.evaluate(call)) as { value: { state: string; recognised: number | null }[] }
  return value[0]?.state === 'done' ? (value[0].recognised ?? 0) : undefined
}

const dataDir = mkdtempSync(join(tmpdir(), 'qquiz-packed-'))
const port = await freePort()
const flags = [`--remote-debugging-port=${port}`, '--lang=en-GB']
const program = spawn(findPacked(), [...flags, sample.file], {
  env: { ...process.env, QQUIZ_DATA: dataDir },
  stdio: 'inherit',
})
const ended = once(program, 'exit')
try {
  const browser = await until('the program', () => chromium.connectOverCDP(`http://127.0.0.1:${port}`))
  const page = await until('its page', () => pageOf(browser))
  const found = await until('the questions of the document', () => countFound(page))
  if (found !== sample.questions) throw new Error(`${found} questions instead of ${sample.questions}`)
  console.log(`The packed program shows ${page.url()} and found ${found} questions.`)
} finally {
  program.kill()
  await ended
  // Windows holds files until the last process of the program has ended
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 })
}
