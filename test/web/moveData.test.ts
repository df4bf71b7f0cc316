import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { sharedBrowser } from '../support/browser.ts'
import { root } from '../support/run/runCommand.ts'

let folder: string
let browser: Browser
let program: ChildProcess

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qquiz-move-'))
  browser = await sharedBrowser()
})
afterAll(async () => {
  program?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** `npm start` without a display and with a home of its own, and the settings in a browser. */
async function start(): Promise<Page> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, QQUIZ_DATA: ___, ...env } = process.env
  program = spawn(process.execPath, [headlessProgram('start')], {
    cwd: root,
    env: { ...env, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!program.stdout) throw new Error('The program has no output.')
  const [link] = await once(createInterface({ input: program.stdout }), 'line')
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
  await page.goto(link)
  await page.getByRole('link', { name: 'Settings' }).click()
  return page
}

async function end(page: Page): Promise<void> {
  await page.close()
  program.kill('SIGTERM')
  await once(program, 'exit')
}

describe.skipIf(process.platform !== 'linux')('moving the data folder', () => {
  test('a folder is asked for, checked, and used after the next start; the old copy goes when a person says so', async () => {
    const usual = join(folder, 'QQuiz')
    const target = join(folder, 'My drive', 'QQuiz')
    await mkdir(join(folder, 'full'))
    await writeFile(join(folder, 'full', 'file'), '')
    let page = await start()
    await page.getByText(usual, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Move…' }).click()
    const field = page.getByRole('dialog').getByLabel('New folder')
    await field.fill(join(folder, 'full'))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('The folder is not empty').waitFor()
    await field.fill(target)
    await page.screenshot({ path: 'test-results/screenshots/move-dialog.png' })
    await page.keyboard.press('Enter')
    await page.getByText(`The next time QQuiz starts, it moves its data to ${target}.`).waitFor()
    await page.screenshot({ path: 'test-results/screenshots/move-pending.png', fullPage: true })
    await end(page)

    page = await start()
    await page.getByText(target, { exact: true }).waitFor()
    await page.getByText(`A copy is still in ${usual}.`).waitFor()
    await page.screenshot({ path: 'test-results/screenshots/move-done.png', fullPage: true })
    await page.getByRole('button', { name: 'Remove the old copy' }).click()
    await page.getByText('A copy is still in').waitFor({ state: 'detached' })
    expect(existsSync(join(usual, 'library.sqlite'))).toBe(false)
    expect(existsSync(join(target, 'library.sqlite'))).toBe(true)
    await end(page)
  })
})
