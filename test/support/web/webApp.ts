import { parse } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Cookie, Page } from 'playwright'
import { sharedBrowser, sharedContext } from '../browser.ts'
import { TestLibrary } from '../library/TestLibrary.ts'
import type { DroppedFile } from './dropFiles.ts'
import { type RunningHost, startHost } from './startHost.ts'

type Window = { page: Page; errors: string[] }

/** What moves is seen by those that look at it; everywhere else it costs a tenth of the CPU. */
const usual: BrowserContextOptions = {
  locale: 'en-GB',
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
}

/** What a page stored is kept by its address, that of the host: another host is another address. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' })
  await session.detach()
}

/** A library of its own and the host over it, seen in the browser of this worker; `close` leaves nothing behind. */
export class WebApp {
  readonly #library: TestLibrary
  #host: RunningHost
  /** What the start link gave the first window: a link lets one browser in, the other windows share its cookie. */
  #cookies: Cookie[] = []
  /** Where the host has no address of its own (macOS), the first window was given a key, too. */
  #key: string | null = null
  readonly #pages: Page[] = []
  readonly #contexts: BrowserContext[] = []

  private constructor(library: TestLibrary, host: RunningHost) {
    this.#library = library
    this.#host = host
  }

  /** With `files`, the library holds them already, each in a bank of its own, as after they were dropped. */
  static async start(files: readonly DroppedFile[] = []): Promise<WebApp> {
    const library = new TestLibrary()
    for (const { name, bytes } of files)
      await library.importBytes(new Uint8Array(bytes), { newBank: parse(name).name }, name)
    await library.close()
    return new WebApp(library, await startHost(library.dataDir))
  }

  get hostPid(): number {
    return this.#host.pid
  }

  get dataDir(): string {
    return this.#library.dataDir
  }

  /**
   * The window, in place of the one before it, with nothing stored in it. Whatever the page throws fails the test that
   * looks at `errors`.
   */
  async open(options: BrowserContextOptions = {}): Promise<Window> {
    await this.#closePages()
    return this.#show(await sharedContext({ ...usual, ...options }))
  }

  /** A window beside the others, of a browser that shares nothing with them, not even the clock. */
  async openElsewhere(): Promise<Window> {
    const context = await (await sharedBrowser()).newContext(usual)
    this.#contexts.push(context)
    return this.#show(context)
  }

  async #show(context: BrowserContext): Promise<Window> {
    context.setDefaultTimeout(50_000)
    const page = await context.newPage()
    this.#pages.push(page)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const home = new URL('/', this.#host.url).href
    const isIn = this.#cookies.length > 0
    if (isIn) await context.addCookies(this.#cookies)
    await forget(page, new URL(home).origin)
    await page.goto(isIn ? (this.#key ? `${home}#key=${this.#key}` : home) : this.#host.url)
    this.#cookies = await context.cookies(home)
    await page.waitForSelector('main')
    this.#key = await page.evaluate(() => localStorage.getItem('qquiz.key'))
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

  async #closePages(): Promise<void> {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()))
  }

  async close(): Promise<void> {
    await this.#closePages()
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()))
    // its library goes: no backup of it is to be made first
    await this.#host.kill()
    await this.#library.remove()
  }
}
