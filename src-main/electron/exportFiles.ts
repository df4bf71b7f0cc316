import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { AppError } from '../contract/faults.ts'

/** Asks where to keep a file and writes it there; false if the person thinks better of it. Throws FOLDER_UNWRITABLE. */
export async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name })
  if (canceled || !filePath) return false
  await writeFile(filePath, bytes).catch((cause) => {
    throw new AppError('FOLDER_UNWRITABLE', `${filePath} cannot be written.`, { cause })
  })
  return true
}

/** A page of our own as PDF, laid out by a hidden window that runs no script and has no access to the program. */
export async function printPdf(html: Uint8Array): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  const folder = await mkdtemp(join(tmpdir(), 'qquiz-print-'))
  try {
    const file = join(folder, 'page.html') // an address with the page in it may have 2 MB at most
    await writeFile(file, html)
    await window.loadFile(file)
    return await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
