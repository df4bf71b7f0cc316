import type { Locator, Page } from 'playwright'

/** `repeat`: so many times the bytes, made in the page, for files that are too large to be sent there. */
export type DroppedFile = { name: string; bytes: Uint8Array; type?: string; repeat?: number }

async function transferOf(page: Page, files: readonly DroppedFile[]) {
  const encoded = files.map(({ name, bytes, type = '', repeat = 1 }) => ({
    name,
    type,
    repeat,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  return page.evaluateHandle((list) => {
    const dataTransfer = new DataTransfer()
    for (const { name, type, base64, repeat } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      dataTransfer.items.add(new File(new Array(repeat).fill(bytes), name, { type }))
    }
    return dataTransfer
  }, encoded)
}

/** Drags files over the window, as the browser tells the page of it; the returned function lets them fall. */
export async function dragFiles(page: Page, files: readonly DroppedFile[]): Promise<() => Promise<void>> {
  const dataTransfer = await transferOf(page, files)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer })
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  return () => page.dispatchEvent('body', 'drop', { dataTransfer })
}

export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const drop = await dragFiles(page, files)
  await drop()
}

/** Drags files onto one part of the page and lets them fall there. */
export async function dropOn(target: Locator, files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await transferOf(target.page(), files)
  for (const kind of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(kind, { dataTransfer })
}

/** Pastes files, as a screenshot, where the focus is. */
export async function pasteFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const clipboardData = await transferOf(page, files)
  await page.evaluate((data) => {
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, clipboardData)
}

export const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: new TextEncoder().encode(text) })
