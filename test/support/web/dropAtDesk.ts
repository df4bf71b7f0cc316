import type { Page } from 'playwright'
import { expect } from 'vitest'
import { callHost } from './callHost.ts'
import { dropFiles, textFile } from './dropFiles.ts'

/** Drops a document and shows its review, where one that reads badly leads by itself. Returns its import. */
export async function dropAtDesk(page: Page, name: string, content: string | Uint8Array): Promise<number> {
  await page.evaluate(() => location.assign('#/imports'))
  await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
  await dropFiles(page, [typeof content === 'string' ? textFile(name, content) : { name, bytes: content }])
  const find = async () => (await callHost(page, 'imports.list', {})).find(({ document }) => document.name === name)
  await expect.poll(async () => (await find())?.state, { timeout: 120_000 }).toBe('done')
  const { id } = (await find()) ?? {}
  if (id === undefined) throw new Error(`${name} was imported, and its import is gone.`)
  await page.evaluate((to) => location.assign(`#/imports/${to}/review`), id)
  await page.getByRole('heading', { name: `Review of ${name}` }).waitFor()
  return id
}
