import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overwriteTable } from '../support/library/overwriteTable.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { faultsInBothThemes, widthsTooNarrow } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { chooserOf } from '../support/web/chooserOf.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { holdReplies } from '../support/web/heldReplies.ts'
import { isTakingPictures, screenshotsFolder } from '../support/web/lookAtPages.ts'
import { takePicture } from '../support/web/takePicture.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let elsewhere: string
beforeAll(async () => {
  await mkdir('test-results/screenshots', { recursive: true })
  elsewhere = await mkdtemp(join(tmpdir(), 'qquiz-stick-'))
  app = await WebApp.start([textFile('Sums.txt', questionsText(6))])
})
afterAll(async () => {
  await app?.close()
  await rm(elsewhere, { recursive: true, force: true })
})

/** The page in both themes and at both widths: nothing hangs over, and nothing is hard to read or to reach. */
async function look(page: Page, name: string, heading?: string): Promise<void> {
  expect(await faultsInBothThemes(page), name).toEqual([])
  if (heading) await page.getByRole('heading', { name: heading }).evaluate((it) => it.scrollIntoView())
  for (const width of [390, 1280]) {
    expect(await widthsTooNarrow(page, [width]), name).toEqual([])
    if (isTakingPictures) await takePicture(page, `${screenshotsFolder}/${name}-${width}.png`)
  }
}

test('a backup is made, verified and restored in the settings, which say what would be other than it is', async () => {
  const { page, errors } = await app.open()
  await page.goto(new URL('/#/settings', page.url()).href)
  await page.getByText('There is no backup yet.').waitFor()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/ }).waitFor()
  await page.getByText('Made by you').waitFor()
  await page.getByRole('button', { name: /^Verify the backup of/ }).click()
  await page.getByText('This backup is sound.').waitFor()

  await page.getByRole('button', { name: 'Choose folder…' }).click()
  const folder = page.getByRole('dialog').getByLabel('Folder', { exact: true })
  await folder.fill('some/folder')
  await page.getByRole('button', { name: 'Use this folder' }).click()
  await page.getByText('Enter the full path.').waitFor()
  await folder.fill(elsewhere)
  await page.getByRole('button', { name: 'Use this folder' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(/^Last written/).waitFor()
  expect(await readdir(elsewhere)).toEqual(['QQuiz backups'])
  await look(page, 'backups', 'Backups')

  const [bank] = await callHost(page, 'banks.list')
  await callHost(page, 'banks.remove', { id: bank?.id ?? 0 })
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('row', { name: /^Questions 0 6\s*\+6$/ }).waitFor()
  await look(page, 'backups-restore')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('The backup was restored.').waitFor()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: /Sums/ }).first().waitFor()
  expect((await callHost(page, 'banks.list')).map(({ questions }) => questions)).toEqual([6])
  expect((await callHost(page, 'backups.list')).backups[0]).toMatchObject({ why: 'beforeRestore' })
  expect(errors).toEqual([])
})

test('a restore is undone by its notice, and what is removed afterwards can be brought back as before', async () => {
  const { page, errors } = await app.open()
  await page.goto(new URL('/#/settings', page.url()).href)
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  const restored = page.getByText('The backup was restored.')
  await restored.hover()
  expect(await callHost(page, 'banks.list')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  const undone = page.getByText('The restore was undone.')
  await undone.hover()
  expect((await callHost(page, 'banks.list')).map(({ name }) => name)).toEqual(['Sums'])
  // the library that came back knows fewer changes than the page has seen
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('button', { name: 'Actions for Sums' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  const removed = page.getByRole('group').filter({ hasText: 'Removed the bank Sums' })
  await removed.hover()
  await removed.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: /Sums/ }).first().waitFor()
  expect(errors).toEqual([])
})

test('the settings check the library, say in plain words what is wrong, and mend it; a log that was missing is told until it is known', async () => {
  const { page, errors } = await app.open()
  const file = join(app.dataDir, 'library.sqlite')
  const sqlite = new Database(file)
  sqlite.exec('UPDATE bank_count SET count = count + 1')
  sqlite.close()
  const since = Date.UTC(2026, 10, 30, 12)
  await writeFile(`${file}-mark`, JSON.stringify({ number: -1, since, lostSince: since }))
  await page.goto(new URL('/#/settings', page.url()).href)
  await page.reload()
  await page.getByText('The last things you did may be missing.').waitFor()
  await page.getByText(/what was written after .*2026.* has 0 answers; the library has 0 answers/).waitFor()
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('The counts shown for some banks are wrong.').waitFor()
  await page.getByText('What was written last may be missing.').waitFor()
  await page.getByText('Details, in English').click()
  await look(page, 'check-library', 'Check the library')
  await page.getByRole('button', { name: 'Got it' }).click()
  await page.getByText('The last things you did may be missing.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Mend what can be mended' }).click()
  await page.getByText('1 thing was mended.').waitFor()
  await page.getByText('Everything is in order.').waitFor()
  await page.getByText(/^Took .* · just now$/).waitFor()
  expect(errors).toEqual([])
})

test('a document that was altered on disk is told where it is looked at, and brought back from a backup', async () => {
  const { page } = await app.open()
  await callHost(page, 'backups.make')
  await expect.poll(async () => (await callHost(page, 'backups.list')).isWorking).toBe(false)
  const [name = ''] = await readdir(join(app.dataDir, 'documents'))
  await writeFile(join(app.dataDir, 'documents', name), 'altered')
  await page.goto(new URL('/#/imports/1/review', page.url()).href)
  const notice = page.getByRole('alert').filter({ hasText: 'The stored document was altered' })
  await notice.getByText('A backup has the original.').waitFor()
  await look(page, 'altered-document')
  await notice.getByRole('button', { name: 'Bring it back' }).click()
  await notice.waitFor({ state: 'detached' })
  expect(await callHost(page, 'imports.original', { id: 1 })).toEqual({ state: 'sound', isInBackup: false })
  expect((await callHost(page, 'banks.list')).map(({ questions }) => questions)).toEqual([6])
})

test('whoever starts with an overwritten library gets it back by what the page alone says', async () => {
  await app.restart()
  const file = join(app.dataDir, 'library.sqlite')
  await app.stopHost()
  await writeFile(file, Buffer.alloc((await readFile(file)).length, 0x55))
  await app.restart()
  const { page } = await app.open()
  await page.getByRole('heading', { name: 'Your library needs repair' }).waitFor()
  // before it is known that there is none, no page of a library is shown
  const answer = await holdReplies(page, 'repair.get')
  const asked = page.waitForRequest('**/call/repair.get')
  await page.reload()
  await asked
  expect(await page.getByRole('navigation').count()).toBe(0)
  answer()
  await page.getByRole('heading', { name: 'Your library needs repair' }).waitFor()
  await page.getByText('Nothing can be read any more.').waitFor()
  await page.getByText('What you did after that is not in it.').waitFor()
  await look(page, 'repair')
  await page.getByRole('button', { name: 'Look for backups elsewhere…' }).click()
  const looking = page.getByRole('dialog', { name: 'Look for backups in a folder' })
  await looking.getByLabel('Folder', { exact: true }).fill(join(app.dataDir, 'documents'))
  await looking.getByRole('button', { name: 'Look there' }).click()
  await looking.getByText('There is no backup of QQuiz there.').waitFor()
  await look(page, 'repair-elsewhere')
  await looking.getByLabel('Folder', { exact: true }).fill(elsewhere)
  await looking.getByRole('button', { name: 'Look there' }).click()
  await looking.waitFor({ state: 'detached' })
  const noArchive = { name: 'Sums.qquiz', mimeType: 'application/zip', buffer: Buffer.from('no archive') }
  const chooser = await chooserOf(page, () => page.getByRole('button', { name: 'Begin from an archive…' }).click())
  await chooser.setFiles(noArchive)
  await page.getByText('This archive is incomplete or was changed').waitFor()
  await look(page, 'repair-archive')
  await page.getByRole('button', { name: 'Report a problem…' }).click()
  const report = page.getByRole('dialog', { name: 'Problem report' })
  await expect.poll(() => report.getByLabel('The report').inputValue()).toMatch(/DATABASE_DAMAGED/)
  await page.keyboard.press('Escape')
  await report.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: /Sums/ }).first().waitFor()
  expect((await callHost(page, 'banks.list')).map(({ questions }) => questions)).toEqual([6])
  expect((await readdir(join(app.dataDir, 'backups'))).some((name) => name.startsWith('set-aside'))).toBe(true)
})

test('damage that a backup met is told on every page, and the way to the repair asks for it once', async () => {
  await app.stopHost()
  overwriteTable(join(app.dataDir, 'library.sqlite'), 'kept_rules') // read by no page shown here
  await app.restart()
  const { page } = await app.open()
  await callHost(page, 'backups.make')
  const notice = page.getByRole('alert').filter({ hasText: 'The file of your library is damaged.' })
  await notice.waitFor()
  await look(page, 'damaged-library')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await notice.getByRole('button', { name: 'Repair…' }).click()
  await page.getByRole('button', { name: 'Go on with this' }).waitFor()
  // at first, and when it is known what can be read
  expect(asked.filter((path) => path === '/call/repair.get').length).toBeLessThanOrEqual(2)
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await page.getByRole('navigation').waitFor()
  expect(await callHost(page, 'repair.get')).toBeNull()
})
