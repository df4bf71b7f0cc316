import type { Page } from 'playwright'

/** `repeat`: so many times the bytes, made in the page, for files that are too large to be sent there. */
export type DroppedFile = { name: string; bytes: Uint8Array; repeat?: number }

async function transferOf(page: Page, files: readonly DroppedFile[]) {
  const encoded = files.map(({ name, bytes, repeat = 1 }) => ({
    name,
    repeat,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  return page.evaluateHandle((list) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64, repeat } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      dataTransfer.items.add(new File(new Array(repeat).fill(bytes), name))
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

export const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: new TextEncoder().encode(text) })
