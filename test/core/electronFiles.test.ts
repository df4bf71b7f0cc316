import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { App } from '../../src-main/app/createApp.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { dragOut, keepToDrag } from '../../src-main/electron/dragOut.ts'
import { openFile } from '../../src-main/electron/openFile.ts'
import { chooseFolder, filesIn, importFiles, isOnlyInstance, OpenedFiles } from '../../src-main/electron/openFiles.ts'
import { control, isPrevented, resetControl } from '../support/electron/control.ts'
import { app } from '../support/electron/StubApp.ts'

vi.mock('electron', () => import('../support/electron/stub.ts'))

const folder = mkdtempSync(join(tmpdir(), 'qquiz-files-'))
const file = join(folder, '题库 1.txt')
writeFileSync(file, '1. 问题')

beforeEach(() => {
  resetControl()
  app.removeAllListeners()
})

test('of the arguments only files that are there count, as paths or as addresses', () => {
  const extra = ['--inspect', '-v', join(folder, 'missing.docx'), folder, 'file://elsewhere/x', 'https://example.org']
  expect(filesIn(['qquiz', ...extra, file], false)).toEqual([file])
  expect(filesIn(['qquiz', pathToFileURL(file).href], false)).toEqual([file])
})

test('the folder that Electron is started with is no argument of ours', () => {
  expect(filesIn(['electron', file], true)).toEqual([])
  expect(filesIn(['electron', '.', file], true)).toEqual([file])
})

test('a file is dragged out of the window as one of the system, from a folder of its own', async () => {
  const window = new BrowserWindow()
  const kept = await keepToDrag('../题库.csv', Buffer.from('a,b'))
  expect(basename(kept)).toBe('题库.csv')
  expect(readFileSync(kept, 'utf8')).toBe('a,b')
  await dragOut(window, kept)
  expect(Reflect.get(window.webContents, 'dragged')).toMatchObject([{ file: kept }])
  rmSync(dirname(kept), { recursive: true })
})

test('files that come before the library is open wait for it, in order', () => {
  const opened = new OpenedFiles(['/start.txt'])
  expect(isPrevented(app, 'open-file', {}, '/early.docx')).toBe(true)
  const open = vi.fn()
  opened.deliverTo(open)
  isPrevented(app, 'open-file', {}, '/late.docx')
  expect(open.mock.calls).toEqual([[['/start.txt', '/early.docx']], [['/late.docx']]])
})

test('a second start hands its files to the first and says nothing else', () => {
  isOnlyInstance([file])
  const open = vi.fn()
  new OpenedFiles([]).deliverTo(open)
  app.emit('second-instance', {}, ['electron', '--flag', 'x.txt'], '/', control.lockData)
  app.emit('second-instance', {}, [], '/', null)
  app.emit('second-instance', {}, [], '/', { files: 'x' })
  expect(open.mock.calls).toEqual([[[file]]])
})

/** A core that takes files, or refuses each with the same fault. */
function core(fault?: Fault) {
  const openFile = vi.fn<App['openFile']>(async () =>
    fault ? { ok: false, fault } : ({ ok: true, value: {} } as never),
  )
  return { openFile }
}

test('a file is handed over with its name and bytes', async () => {
  const { openFile } = core()
  await importFiles({ openFile }, [file], 'en')
  const [name, bytes] = openFile.mock.calls[0] ?? []
  expect([name, new TextDecoder().decode(bytes)]).toEqual(['题库 1.txt', '1. 问题'])
  expect(control.messageBoxes).toEqual([])
})

test('files that are refused are told in one dialog, in the language of the system', async () => {
  const refusing = core({ code: 'FORMAT_UNSUPPORTED', message: 'Unknown format.' })
  await importFiles(refusing, [file, join(folder, 'gone.txt')], 'zh')
  expect(control.messageBoxes).toHaveLength(1)
  const { message, detail } = control.messageBoxes[0] ?? {}
  expect(message).toBe('有文件未能导入。')
  expect(detail?.split('\n')).toEqual([
    '题库 1.txt: QQuiz 不支持这种文件。',
    expect.stringContaining('gone.txt: 文件无法读取'),
  ])
})

test('a file that is too large is refused before it is read', async () => {
  const large = join(folder, 'large.txt')
  writeFileSync(large, '')
  truncateSync(large, 200 * 1024 * 1024 + 1)
  const { openFile } = core()
  await importFiles({ openFile }, [large], 'en')
  expect(openFile).not.toHaveBeenCalled()
  expect(control.messageBoxes[0]?.detail).toContain('too large')
})

test('a document or folder that no program opens is told by its code, with what the system says', async () => {
  await openFile('/data')
  control.openPathProblem = 'No application is registered for this file.'
  await expect(openFile('/data/x.gift')).rejects.toMatchObject({
    code: 'OPEN_FAILED',
    message: control.openPathProblem,
  })
  expect(control.openedPaths).toEqual(['/data', '/data/x.gift'])
})

test('the folder for the library is the one chosen in the dialog, or none', async () => {
  const window = new BrowserWindow()
  expect(await chooseFolder(window, 'en')).toBeUndefined()
  control.chosenFiles = ['/media/drive']
  expect(await chooseFolder(window, 'zh')).toBe('/media/drive')
})
