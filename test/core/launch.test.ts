import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { usualDataDir } from '../../src-main/launch/usualDataDir.ts'
import { desktopBuild } from '../../src-main/plainNode/buildDesktop.ts'
import { isStale } from '../../src-main/plainNode/isStale.ts'

const folder = mkdtempSync(join(tmpdir(), 'qquiz-launch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sources = ['src-main/main.ts', 'src-preload/preload.ts', 'src-renderer/pages/App.tsx', 'package.json']

function touch(path: string, seconds: number): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  writeFileSync(join(folder, path), '')
  for (let at = path; at !== '.'; at = dirname(at)) utimesSync(join(folder, at), seconds, seconds)
}

test('the program is built anew when a part is missing or older than a source, and only then', () => {
  for (const path of sources) touch(path, 1000)
  expect(isStale(desktopBuild, folder)).toBe(true)
  for (const path of desktopBuild.outputs) touch(path, 2000)
  expect(isStale(desktopBuild, folder)).toBe(false)
  touch('src-renderer/pages/App.tsx', 3000)
  expect(isStale(desktopBuild, folder)).toBe(true)
  for (const path of desktopBuild.outputs) touch(path, 4000)
  rmSync(join(folder, 'out/preload/preload.cjs'))
  expect(isStale(desktopBuild, folder)).toBe(true)
})

test('the library lives where Electron keeps the data of a program of this name, on every system', () => {
  expect(usualDataDir({}, 'linux', '/home/a')).toBe('/home/a/.config/QQuiz')
  expect(usualDataDir({ XDG_CONFIG_HOME: '/home/a/cfg' }, 'linux', '/home/a')).toBe('/home/a/cfg/QQuiz')
  expect(usualDataDir({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/QQuiz')
  expect(usualDataDir({ APPDATA: '/roaming' }, 'win32', '/')).toBe(join('/roaming', 'QQuiz'))
  expect(usualDataDir({ QQUIZ_DATA: '/elsewhere' }, 'linux', '/home/a')).toBe('/elsewhere')
})
