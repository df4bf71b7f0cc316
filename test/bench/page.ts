import { type Browser, chromium, type Page } from 'playwright'
import { buildHeadlessIfStale } from '../../src-main/plainNode/buildHeadless.ts'
import { findBrowser } from '../support/browser.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { startHost } from '../support/web/startHost.ts'
import { type Measure, median, runs, spreadOf } from './Measure.ts'

type TraceEvent = {
  name: string
  pid: number
  tid: number
  /** Processor time in microseconds. */
  tdur?: number
  args?: { name?: string; data?: { sessionId?: string } }
}

/** The longest task of the page's own thread while something is done, in milliseconds of processor time. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`))
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

const held = (name: string, value: number): Measure => ({
  name: `${name}, longest task by processor time`,
  unit: 'ms',
  value,
  bound: 50,
})

const pause = 60

/** From asking for the page until its heading stands and a key is answered. */
async function opened(page: Page, home: string): Promise<number> {
  await page.goto('about:blank')
  const started = performance.now()
  await page.goto(home)
  await page.locator('h1').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').waitFor()
  return performance.now() - started
}

async function review(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/imports'))
  await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
  await dropFiles(page, [textFile('badges.txt', misreadPaper('badges', 3000).text)])
  const find = async () =>
    (await callHost(page, 'imports.list', {})).find(({ document }) => /badges/.test(document.name))
  while ((await find())?.state !== 'done') await page.waitForTimeout(200)
  const { id = 0 } = (await find()) ?? {}
  await page.evaluate((to) => location.assign(`#/imports/${to}/review`), id)
  await page.getByRole('button', { name: 'Mend all 3,000' }).waitFor({ timeout: 120_000 })
}

/** The page over a large library, in a real browser: how soon it answers, and whether typing, scrolling or reviewing stutters. */
export async function benchPage(library: TestLibrary): Promise<Measure[]> {
  await library.close()
  await buildHeadlessIfStale(console.log)
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found. Set QQUIZ_BROWSER to one.')
  const host = await startHost(library.dataDir)
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
  try {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(host.url)
    await page.locator('h1').waitFor()
    const home = new URL('/', host.url).href
    const times: number[] = []
    for (let run = 0; run < runs; run++) times.push(await opened(page, home))
    const measures: Measure[] = [
      {
        name: 'page opened until it answers a key',
        unit: 'ms',
        value: median(times),
        spread: spreadOf(times),
        bound: 1000,
      },
    ]
    const during = async (name: string, act: () => Promise<void>) =>
      measures.push(held(name, await longestTask(browser, page, act)))

    await page.evaluate(() => location.assign('#/search'))
    await page.getByRole('searchbox').click()
    await during('a search typed', async () => {
      for (const key of 'question about cells') {
        await page.keyboard.press(key)
        await page.waitForTimeout(pause)
      }
      await page.waitForTimeout(800)
    })

    const banks = await callHost(page, 'banks.list')
    await page.evaluate((id) => location.assign(`#/banks/${id}`), banks[0]?.id)
    await page.getByRole('article').first().waitFor()
    await during('a bank scrolled', async () => {
      for (let turn = 0; turn < 30; turn++) {
        await page.mouse.wheel(0, 700)
        await page.waitForTimeout(pause)
      }
      await page.waitForTimeout(500)
    })

    await review(page)
    await during('a review of 3,000 walked through', async () => {
      for (let turn = 0; turn < 15; turn++) {
        await page.keyboard.press('n')
        await page.waitForTimeout(pause)
      }
      await page.getByRole('listbox', { name: 'Source' }).hover()
      for (let turn = 0; turn < 15; turn++) {
        await page.mouse.wheel(0, 500)
        await page.waitForTimeout(pause)
      }
    })
    return measures
  } finally {
    await browser.close()
    await host.kill()
  }
}
