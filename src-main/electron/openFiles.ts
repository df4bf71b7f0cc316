import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import type { App } from '../app/createApp.ts'
import type { Fault } from '../contract/faults.ts'
import { maxFileBytes } from '../contract/limits.ts'
import { type Language, sentenceOf, texts } from './texts.ts'

/** The files among the arguments. `isDefaultApp`: started as `electron <folder> ...`, the folder is no argument of ours. */
export function filesIn(argv: readonly string[], isDefaultApp: boolean): string[] {
  return argv
    .slice(isDefaultApp ? 2 : 1)
    .filter((argument) => !argument.startsWith('-'))
    .flatMap((argument) => existingFile(argument) ?? [])
}

/** Linux file managers pass addresses, the others paths. */
function existingFile(argument: string): string | undefined {
  try {
    const path = argument.startsWith('file://') ? fileURLToPath(argument) : resolve(argument)
    return statSync(path).isFile() ? path : undefined
  } catch {
    return undefined
  }
}

const startedWith = z.object({ files: z.array(z.string()) })

/**
 * Claims to be the only running program on this library. False: another one runs and was handed our files.
 * Chromium adds and reorders arguments on the way, so the files travel as data of their own.
 */
export const isOnlyInstance = (files: readonly string[]): boolean => app.requestSingleInstanceLock({ files })

/** Files that the system hands over, now and later; macOS sends the first one before the app is ready. */
export class OpenedFiles {
  #waiting: string[]
  #open: ((paths: readonly string[]) => void) | undefined

  constructor(startFiles: readonly string[]) {
    this.#waiting = [...startFiles]
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#receive([path])
    })
    app.on('second-instance', (_event, _argv, _workingDirectory, data) => {
      this.#receive(startedWith.safeParse(data).data?.files ?? [])
    })
  }

  /** From now on; what came before is handed over at once. */
  deliverTo(open: (paths: readonly string[]) => void): void {
    this.#open = open
    this.#receive(this.#waiting.splice(0))
  }

  #receive(paths: readonly string[]): void {
    if (!this.#open) this.#waiting.push(...paths)
    else if (paths.length > 0) this.#open(paths)
  }
}

/** Hands the files to the core one by one; those that it refuses are told in one dialog. */
export async function importFiles(core: Pick<App, 'openFile'>, paths: readonly string[], language: Language) {
  const refused: string[] = []
  for (const path of paths) {
    const fault = await importFile(core, path)
    if (fault) refused.push(`${basename(path)}: ${sentenceOf(fault, language)}`)
  }
  if (refused.length === 0) return
  await dialog.showMessageBox({
    type: 'warning',
    message: texts[language].cannotImport,
    detail: refused.join('\n'),
  })
}

async function importFile(core: Pick<App, 'openFile'>, path: string): Promise<Fault | undefined> {
  try {
    const { size } = await stat(path)
    if (size > maxFileBytes) return { code: 'FILE_TOO_LARGE', message: `The file has ${size} bytes.` }
    const added = await core.openFile(basename(path), await readFile(path))
    return added.ok ? undefined : added.fault
  } catch (error) {
    return { code: 'FILE_UNREADABLE', message: String(error) }
  }
}

/** The files the person chooses; none if they think better of it. */
export async function chooseFiles(window: BrowserWindow, language: Language): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts[language].importTitle,
    properties: ['openFile', 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/** The folder the person chooses or makes; undefined if they think better of it. */
export async function chooseFolder(window: BrowserWindow, language: Language): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts[language].folderTitle,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? undefined : filePaths[0]
}
