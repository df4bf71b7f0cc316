import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Cookie, Page } from 'playwright'
import { vi } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type RunningHost, startHost } from './startHost.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const quiet = ['--disable-gpu', '--disable-background-networking']

/** A library of its own, the host over it, and a browser; `close` leaves nothing behind. */
export class WebApp {
  readonly dataDir: string
  readonly #browser: Browser
  #host: RunningHost
  /** What the start link gave the first window: a link lets one browser in, the other windows share its cookie. */
  #cookies: Cookie[] = []

  private constructor(dataDir: string, browser: Browser, host: RunningHost) {
    this.dataDir = dataDir
    this.#browser = browser
    this.#host = host
  }

  static async start(): Promise<WebApp> {
    const dataDir = await mkdtemp(join(tmpdir(), 'qquiz-web-'))
    const [browser, host] = await Promise.all([launchBrowser({ args: quiet }), startHost(dataDir)])
    return new WebApp(dataDir, browser, host)
  }

  /** A window of its own, opened with the start link. Whatever the page throws fails the test that looks at `errors`. */
  async open(options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> {
    const context = await this.#browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      ...options,
    })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const isIn = this.#cookies.length > 0
    if (isIn) await context.addCookies(this.#cookies)
    await page.goto(isIn ? new URL('/', this.#host.url).href : this.#host.url)
    this.#cookies = await context.cookies()
    await page.waitForSelector('main')
    return { page, errors }
  }

  /** Ends the program and starts it anew over the same library: a new link, on another port. */
  async restart(): Promise<void> {
    await this.#host.stop()
    this.#cookies = []
    this.#host = await startHost(this.dataDir)
  }

  /** Ends the program under an open page. */
  stopHost(): Promise<void> {
    return this.#host.stop()
  }

  /** Kills the program under an open page; `restart` starts it anew. */
  killHost(): Promise<void> {
    return this.#host.kill()
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#host.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
