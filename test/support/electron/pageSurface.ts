import { readFileSync } from 'node:fs'
import type { Browser, Frame, Page, Route } from 'playwright'
import { control, invokeHandler } from './control.ts'
import { preloadInPage } from './preloadInPage.ts'
import type { StubWindow, Surface } from './StubWindow.ts'

/** Chromium has no app://: the page lives here instead, and every look at its origin is translated back. */
const standIn = 'https://qquiz.test'
const own = 'app://qquiz'

const toStandIn = (url: string) => (url.startsWith(`${own}/`) ? standIn + url.slice(own.length) : url)

/** The origin that Electron would see: ours only for a page that came from our handler. */
function originOf(frame: Frame): string {
  const { origin } = new URL(frame.url())
  return origin === standIn ? own : origin
}

const frameOf = (frame: Frame) => ({ origin: originOf(frame), parent: frame.parentFrame() })

async function answerFromHandler(route: Route): Promise<void> {
  const request = route.request()
  const handler = control.pageHandlers.get('app')
  if (!handler) return route.abort()
  const address = own + request.url().slice(standIn.length)
  const response = await handler(new Request(address, { method: request.method() }))
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

export type ShownPage = { page: Page; errors: string[] }

/** Shows the stub's windows as pages of a real browser, with the built preload in them. `shown` hears of each. */
export const surfaceIn =
  (browser: Browser, shown: (page: ShownPage) => void) =>
  async (window: StubWindow): Promise<Surface> => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1180, height: 780 } })
    context.setDefaultTimeout(50_000)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.route('**/*', (route) =>
      route.request().url().startsWith(`${standIn}/`) ? answerFromHandler(route) : route.abort(),
    )
    await page.exposeBinding('stubInvoke', ({ frame }, channel: string, args: unknown[]) =>
      invokeHandler({ sender: window.webContents, senderFrame: frameOf(frame) }, channel, args),
    )
    const { preload } = window.options.webPreferences ?? {}
    if (preload) await page.addInitScript(preloadInPage(readFileSync(preload, 'utf8')))
    shown({ page, errors })
    return {
      load: async (url) => void (await page.goto(toStandIn(url))),
      send: (channel, args) => deliver(page, channel, args),
      close: () => context.close(),
    }
  }

declare global {
  interface Window {
    stubDeliver(channel: string, args: unknown[]): void
  }
}

/** A page that is being closed hears nothing more. */
const deliver = (page: Page, channel: string, args: unknown[]): void =>
  void page.evaluate(([name, values]) => window.stubDeliver(name, values), [channel, args] as const).catch(() => {})
