import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { control, resetControl } from './control.ts'
import { type ShownPage, surfaceIn } from './pageSurface.ts'
import { app } from './StubApp.ts'
import { StubWindow, showWindowsOn } from './StubWindow.ts'

/**
 * Runs the built main bundle, out/main/main.js, as Electron would, with the stub for 'electron'. Loaded with `require` by
 * the tests: Node itself must import the bundle, not vitest's loader.
 */
export { control } from './control.ts'

/** The project, or the folder that was taken out of a package (`npm run package:check`). */
const root = process.env.QQUIZ_PACKED ?? fileURLToPath(new URL('../../../', import.meta.url))
const bundle = join(root, 'out/main/main.js')
const stub = new URL('./stub.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: stub, shortCircuit: true } : next(specifier, context),
})

let starts = 0

type Start = { dataDir: string; files?: readonly string[]; isFirstInstance?: boolean }

/** Loads the program anew, as a new process would. From here on it does what it would do in Electron. */
export async function loadProgram({ dataDir, files = [], isFirstInstance = true }: Start): Promise<void> {
  if (!existsSync(bundle)) throw new Error('out/main/main.js is missing: npm run build')
  resetControl()
  Object.assign(control, { isFirstInstance })
  app.removeAllListeners()
  StubWindow.open.length = 0
  process.env.QQUIZ_DATA = dataDir
  process.argv = ['electron', root, ...files]
  Object.assign(process, { defaultApp: true })
  control.paths.set('userData', dataDir)
  await import(`${pathToFileURL(bundle).href}?start=${++starts}`)
  control.whenReady.resolve()
}

/** Starts the program and waits for its window, shown as a page of the browser. */
export async function startProgram(browser: Browser, start: Start): Promise<ShownPage> {
  const { promise, resolve } = Promise.withResolvers<ShownPage>()
  showWindowsOn(surfaceIn(browser, resolve))
  await loadProgram(start)
  return promise
}

/** Waits for the program's end; its exit code. */
export async function untilEnded(): Promise<number | undefined> {
  while (control.exitCodes.length === 0) await setTimeout(10)
  return control.exitCodes[0]
}

/** Closes the window as a person does, and waits for the program's end. */
export function closeWindow(): Promise<number | undefined> {
  for (const window of [...StubWindow.open]) window.close()
  return untilEnded()
}
