import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findElectron } from '../../src-main/launch/electronRuntime.ts'
import { dropFiles } from '../support/web/dropFiles.ts'

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const executablePath = findElectron()
const lack = executablePath ? 'a display' : 'the Electron runtime (npx install-electron)'
const canRun = hasDisplay && executablePath !== undefined
if (!canRun) console.warn(`!!! SKIPPED: the desktop tests need ${lack}.`)

const root = join(import.meta.dirname, '../..')
const sample = join(root, 'samples/first-aid-en.docx')

describe.skipIf(!canRun)('the program in Electron', { timeout: 60_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qquiz-desktop-'))
  let program: ElectronApplication
  let page: Page

  async function start(): Promise<void> {
    const env = { ...process.env, QQUIZ_DATA: dataDir } as Record<string, string>
    const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    program = await _electron.launch({ executablePath, args: [...flags, '--lang=en-GB', root], env })
    page = await program.firstWindow()
    page.setDefaultTimeout(20_000)
    await page.locator('main').waitFor()
  }

  beforeAll(start, 60_000)
  afterAll(async () => {
    await program?.close()
    rmSync(dataDir, { recursive: true, force: true })
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

  test('a window of another page does not open', async () => {
    await page.evaluate("window.open('https://example.invalid/') === null")
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})
