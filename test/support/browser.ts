import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright'

/** Debian's Chromium without windows, and its package: opens a page in half the time, hence first. */
export const headlessShell = 'chromium-headless-shell'

/** Playwright's is called chrome-headless-shell. */
export const isWithoutWindows = (path: string): boolean => /headless[-_]shell/.test(path)

const commands = [
  headlessShell,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
]

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const macPaths = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

function inPath(programs: readonly string[]): string[] {
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'])
  return programs.flatMap((program) => [...folders].filter(Boolean).map((folder) => join(folder, program)))
}

function installedBrowsers(): string[] {
  switch (process.platform) {
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
      return roots.filter(Boolean).flatMap((root) => windowsPaths.map((path) => join(root, path)))
    }
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
        macPaths.map((path) => join(root, path)),
      )
    default:
      return inPath(commands)
  }
}

/** Playwright keeps it in a folder beside that of its Chromium. */
function playwrightShell(): string[] {
  const folder = chromium.executablePath().replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2')
  const name = process.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell'
  return existsSync(folder) ? readdirSync(folder).map((platform) => join(folder, platform, name)) : []
}

/** The browser the tests drive: QQUIZ_BROWSER, else one without windows, else Playwright's or an installed one. */
export function findBrowser(): string | undefined {
  const named = process.env.QQUIZ_BROWSER
  if (named) return named
  const shells = [...playwrightShell(), ...inPath([headlessShell])]
  return [...shells, chromium.executablePath(), ...installedBrowsers()].find((path) => existsSync(path))
}

/** No page lives long enough for code to be worth optimising. */
const args = ['--disable-gpu', '--disable-background-networking', '--js-flags=--no-opt --no-maglev']

/** Throws where there is no browser: `npm test` gets one first, or skips the tests that need it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found. Set QQUIZ_BROWSER to one, or run: npm test')
  return chromium.launch({ executablePath, args })
}

let browser: Promise<Browser> | undefined
const contexts = new Map<string, Promise<BrowserContext>>()

/** The one browser of this vitest worker, which ends with it: starting one takes longer than most tests. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser()
  return browser
}

/** A context for pages that want the same of it, made once; in a full Chromium one takes as long as three pages. */
export async function sharedContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options)
  const context = contexts.get(key) ?? (await sharedBrowser()).newContext(options)
  contexts.set(key, context)
  return context
}
