import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, CallName, CallResult } from '../../src-main/contract/calls.ts'
import type { Envelope } from '../../src-main/contract/faults.ts'
import { findElectron } from '../../src-main/launch/electronRuntime.ts'
import { runCommand } from '../support/run/runCommand.ts'
import { dropFiles } from '../support/web/dropFiles.ts'

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const executablePath = findElectron()
const lack = executablePath ? 'a display' : 'the Electron runtime (npx install-electron)'
const canRun = hasDisplay && executablePath !== undefined
if (!canRun) console.warn(`!!! SKIPPED: the desktop tests need ${lack}.`)
// where they are to run, in the workflow, they must not be skipped
if (!canRun && process.env.QQUIZ_NEEDS_ELECTRON) throw new Error(`The desktop tests need ${lack}.`)
/** The keychain of a person is no place for tests; that of a runner is nobody's. */
const hasKeychain = process.env.QQUIZ_TEST_KEYCHAIN === '1'

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'samples')
const sample = join(samples, 'first-aid-en.docx')
const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Whether a file has the key of the test in it. */
const holds = (path: string) => statSync(path).isFile() && readFileSync(path).includes('sk-of-the-desktop-test')

describe.skipIf(!canRun)('the program in Electron', { timeout: 60_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qquiz-desktop-'))
  let program: ElectronApplication
  let page: Page

  const env = { ...process.env, QQUIZ_DATA: dataDir } as Record<string, string>
  const args = [...flags, '--lang=en-GB', root]

  async function start(files: readonly string[] = []): Promise<void> {
    program = await _electron.launch({ executablePath, args: [...args, ...files], env })
    page = await program.firstWindow()
    page.setDefaultTimeout(20_000)
    await page.locator('main').waitFor()
  }

  /** As the system starts the program once more for a file that was double-clicked: it hands the file over and ends. */
  async function startAgainWith(file: string): Promise<void> {
    const { code } = await runCommand(executablePath ?? '', [...args, file], { env, seconds: 50 })
    expect(code).toBe(0)
  }

  async function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>> {
    const call = `window.qquiz.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
    const envelope = (await page.evaluate(call)) as Envelope<CallResult<Name>>
    if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.code} ${envelope.fault.message}`)
    return envelope.value
  }
  const namesOfBanks = async () => (await ask('banks.list', undefined)).map(({ name }) => name)

  /** The dialog for saving is the system's: here it has answered. */
  const saveTo = (path: string) =>
    program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)

  beforeAll(() => start(), 60_000)
  afterAll(async () => {
    await program?.close()
    // Windows holds files until the last process of the program has ended
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 })
  })

  test('the window shows the page of app://, isolated from Node', async () => {
    expect(page.url()).toMatch(/^app:\/\/qquiz\//)
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined')
    expect(await page.evaluate('Object.keys(window.qquiz)')).toEqual(['call', 'on'])
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('a dropped Word document becomes a bank, and a wrong answer a mistake', async () => {
    await dropFiles(page, [{ name: 'First aid.docx', bytes: readFileSync(sample) }])
    await page.getByText('16 questions found').waitFor()
    await page.getByText('Open bank').click()
    await page.getByRole('button', { name: 'Start practice' }).click()
    await page.getByRole('button', { name: /^Question 1[ ,]/ }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByText('1 wrong').waitFor()
  })

  test('after a restart everything is still there, and the window is where it was', async () => {
    const bounds = { x: 40, y: 60, width: 900, height: 700 }
    await program.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await program.close()
    await start()
    await page.getByText('1 mistake').first().waitFor()
    const size = await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    expect(size).toEqual([bounds.width, bounds.height])
  })

  test('killed right after an answer, the next start has the answer, and the library is sound', async () => {
    await page.getByRole('link', { name: /^Library/ }).click()
    await page.getByText('First aid', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Start practice' }).click()
    await page.getByRole('button', { name: /^Question 1[ ,]/ }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByText('1 wrong').waitFor()
    const ended = once(program.process(), 'exit')
    program.process().kill('SIGKILL')
    await ended
    await start()
    const { text } = await ask('support.report', undefined)
    expect(text).toContain('attempt 2')
    expect(text).toContain('integrity: sound')
  })

  test('a document that is opened with the program is imported by the one that runs', async () => {
    await startAgainWith(join(samples, 'computing-zh.txt'))
    await page.getByText('computing-zh').first().waitFor()
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('an archive is saved where the system asks, and brings its banks back when it is opened', async () => {
    const archive = join(dataDir, 'everything.qquiz')
    await saveTo(archive)
    const options = { language: 'en', history: true } as const
    await ask('exports.save', { what: { kind: 'banks' }, format: 'qquiz', options })
    expect(readFileSync(archive).subarray(0, 2).toString()).toBe('PK')
    for (const { id } of await ask('banks.list', undefined)) await ask('banks.remove', { id })
    expect(await namesOfBanks()).toEqual([])
    await startAgainWith(archive)
    await expect.poll(namesOfBanks).toContain('First aid')
  })

  test('a paper is printed as PDF by the window that is not seen', async () => {
    const pdf = join(dataDir, 'paper.pdf')
    await saveTo(pdf)
    await ask('exports.save', { what: { kind: 'banks' }, format: 'pdf', options: { language: 'zh' } })
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.skipIf(!hasKeychain)('a key is kept by the keychain of the system, and in no file of ours', async () => {
    const provider = 'deepseek'
    await ask('settings.setKey', { provider, key: 'sk-of-the-desktop-test' })
    await program.close()
    await start()
    expect(await ask('settings.hasKey', { provider })).toMatchObject({ isSet: true, kept: 'keychain' })
    expect(readdirSync(dataDir, { recursive: true }).filter((name) => holds(join(dataDir, String(name))))).toEqual([])
    await ask('settings.clearKey', { provider })
  })

  test('a window of another page does not open', async () => {
    await page.evaluate("window.open('https://example.invalid/') === null")
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})
