import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { App } from './app/createApp.ts'
import { endHeldProcess } from './app/endHeldProcess.ts'
import { openLibrary } from './app/openLibrary.ts'
import { readProgram } from './app/readProgram.ts'
import { AppError, toFault } from './contract/faults.ts'
import { settleDataFolder } from './dataFolder/settleDataFolder.ts'
import { registerAppScheme, servePage } from './electron/appProtocol.ts'
import { logCrashes, offerReload } from './electron/crashes.ts'
import { dragOut, keepToDrag } from './electron/dragOut.ts'
import { printPdf, saveFile } from './electron/exportFiles.ts'
import { createFileLog, readFileLog } from './electron/fileLog.ts'
import { forkReader } from './electron/forkReader.ts'
import { emitToWindows, serveCalls } from './electron/ipcHost.ts'
import { denyPermissions, lockDownPages } from './electron/lockdown.ts'
import { offerContextMenu, setMenu } from './electron/menu.ts'
import { openFile } from './electron/openFile.ts'
import { chooseFiles, chooseFolder, filesIn, importFiles, isOnlyInstance, OpenedFiles } from './electron/openFiles.ts'
import { languageOf, sentenceOf, texts } from './electron/texts.ts'
import { applyTheme } from './electron/theme.ts'
import { openWindow, showWindow } from './electron/window.ts'
import type { DataFolder, Ports } from './ports.ts'

// out/main/main.js: the project, or the folder of the packaged program, is two levels up
const root = join(import.meta.dirname, '../..')

// The program's own: logs, what Chromium keeps, and the library unless it was moved.
const usual = resolve(process.env.QQUIZ_DATA || app.getPath('userData'))
const logFolder = join(usual, 'logs')
const log = createFileLog(logFolder)

logCrashes(log)
lockDownPages()
registerAppScheme()
const startFiles = filesIn(process.argv, process.defaultApp === true)
const openedFiles = new OpenedFiles(startFiles)
try {
  claimDataDir()
  if (isOnlyInstance(startFiles)) app.whenReady().then(run).catch(endWithSentence)
  else app.quit()
} catch (error) {
  endWithSentence(error)
}

/** Chromium's own files go apart from the library. The folders must be there before Electron is told of them. */
function claimDataDir(): void {
  const sessionDir = join(usual, 'chromium')
  try {
    mkdirSync(sessionDir, { recursive: true })
  } catch (cause) {
    throw new AppError('LIBRARY_UNWRITABLE', `${usual} cannot be written.`, { cause })
  }
  app.setPath('userData', usual)
  app.setPath('sessionData', sessionDir)
}

async function run(): Promise<void> {
  const language = languageOf(app.getLocale())
  const dataFolder = await settleDataFolder({ usual, isNamed: Boolean(process.env.QQUIZ_DATA), log })
  const { dataDir } = dataFolder
  const open = (): BrowserWindow => {
    const window = openWindow({ dataDir, preload: join(root, 'out/preload/preload.cjs'), log })
    offerReload(window, log, language)
    offerContextMenu(window, language)
    return window
  }
  const core = openCore(dataFolder, {
    chooseFolder: () => chooseFolder(showWindow(open), language),
    saveFile: (name, bytes) => saveFile(showWindow(open), name, bytes),
    drag: { keep: keepToDrag, start: (path) => dragOut(showWindow(open), path) },
  })
  endWith(core)
  await applyTheme(core)
  denyPermissions()
  servePage(join(root, 'out/renderer'))
  serveCalls(core, log)

  const importChosen = async () => importFiles(core, await chooseFiles(showWindow(open), language), language)
  setMenu(language, { importFiles: () => void importChosen(), dataDir }, process.platform)
  app.on('second-instance', () => showWindow(open))
  app.on('activate', () => showWindow(open))

  open()
  openedFiles.deliverTo((paths) => {
    if (BrowserWindow.getAllWindows().length === 0) open()
    void importFiles(core, paths, language)
  })
  core.start()
}

function openCore(dataFolder: DataFolder, asking: Pick<Ports, 'chooseFolder' | 'saveFile' | 'drag'>): App {
  const core = openLibrary({
    ...readProgram(root),
    host: 'electron',
    dataDir: dataFolder.dataDir,
    dataFolder,
    migrationsDir: join(root, 'drizzle'),
    samplesDir: join(root, 'samples'),
    startReader: (how) => forkReader(join(import.meta.dirname, 'readerProcess.js'), how),
    startKeeper: (how) => forkReader(join(import.meta.dirname, 'keeperProcess.js'), how),
    backsUpAtEnd: true,
    now: Date.now,
    emit: (event) => {
      emitToWindows(event)
      if (event === 'settings.changed') void applyTheme(core)
    },
    openFile,
    openFolder: openFile,
    ...asking,
    printPdf,
    readLog: () => readFileLog(logFolder),
    restart: () => {
      app.relaunch()
      app.quit()
    },
    log,
  })
  return core
}

/** The program ends with its window, on macOS with Quit, and always after the library is closed. */
function endWith(core: App): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.once('will-quit', async (event) => {
    event.preventDefault()
    try {
      await core.close()
    } catch (error) {
      log.error('The library did not close cleanly.', error)
    }
    endHeldProcess()
    app.exit()
  })
}

/** A library that cannot be opened is told in one sentence. Exit code 3: told already. */
function endWithSentence(error: unknown): void {
  log.error('The program could not start.', error)
  const language = languageOf(app.getLocale())
  const sentence = error instanceof AppError ? sentenceOf(toFault(error), language) : String(error)
  dialog.showErrorBox(texts[language].cannotOpenLibrary, sentence)
  app.exit(3)
}
