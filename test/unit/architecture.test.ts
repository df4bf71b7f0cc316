import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsInCircles, roomOf } from '../support/architecture/circles.ts'
import { readPicture, untrueIn } from '../support/architecture/picture.ts'
import { computed, readSource, readSources } from '../support/architecture/readImports.ts'
import { impurity, misnamed, violation } from '../support/architecture/rules.ts'

const root = join(import.meta.dirname, '../..')
const sources = readSources()
const core = sources.filter(({ path }) => path.startsWith('src-main/'))

describe('the program', () => {
  test('every import is one that its folder may have (docs/decisions/0003)', () => {
    const violations = sources.flatMap(({ imports }) => imports).flatMap((it) => violation(it) ?? [])
    expect([...new Set(violations)]).toEqual([])
  })

  test('the folders of src-main are acyclic: no two need each other, by values or by types', () => {
    expect(importsInCircles(core, roomOf)).toEqual([])
  })

  test('the files of src-main are acyclic', () => {
    expect(importsInCircles(core, (path) => path)).toEqual([])
  })

  test('the picture in CONTRIBUTING shows every room of src-main, and each above what it uses', () => {
    const picture = readPicture(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))
    expect(untrueIn(picture, core)).toEqual([])
  })

  test('what is to be pure uses no clock, no randomness and nothing outside', () => {
    expect(sources.flatMap((source) => impurity(source) ?? [])).toEqual([])
  })

  test('there are no barrels, and no folders named after nothing', () => {
    expect(sources.flatMap(({ path }) => misnamed(path) ?? [])).toEqual([])
  })

  test('every import of ours names a file with its ending, and every package is a dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const isKnown = (name: string) =>
      name === computed || // forbidden by folder, above
      name.startsWith('node:') ||
      Object.keys({ ...dependencies, ...devDependencies }).some((it) => name === it || name.startsWith(`${it}/`))
    const imports = sources.flatMap((source) => source.imports)
    expect(imports.filter(({ isOurs, to }) => (isOurs ? !/\.(tsx?|css|json|mjs)$/.test(to) : !isKnown(to)))).toEqual([])
  })

  test('no folder of the core holds a single file', () => {
    const folders = new Set(sources.map(({ path }) => dirname(path)).filter((path) => path.startsWith('src-main/')))
    const lonely = [...folders].filter((folder) => {
      const entries = readdirSync(join(root, folder), { withFileTypes: true })
      return entries.filter((entry) => entry.name !== 'README.md').length < 2
    })
    expect(lonely).toEqual([])
  })
})

/** The first thing that is wrong with a file of this path and text. */
function wrongWith(path: string, text: string): string | undefined {
  const source = readSource(path, text)
  return misnamed(path) ?? impurity(source) ?? source.imports.map(violation).find((it) => it !== undefined)
}

describe('the rules see', () => {
  test.each([
    ['a contract that knows Node', 'src-main/contract/x.ts', "import 'node:fs'"],
    ['a contract that knows a store', 'src-main/contract/x.ts', "import type { Db } from '../db/openDatabase.ts'"],
    ['a page that runs the core', 'src-renderer/x.ts', "import { createApp } from '../src-main/app/createApp.ts'"],
    [
      'a page that takes types of the core',
      'src-renderer/x.ts',
      "import type { App } from '../src-main/app/createApp.ts'",
    ],
    ['a page that runs the input checks', 'src-renderer/x.ts', "import { calls } from '../src-main/contract/calls.ts'"],
    ['a page that knows Electron', 'src-renderer/x.tsx', "import { ipcRenderer } from 'electron'"],
    [
      'a preload that knows the contract',
      'src-preload/x.ts',
      "import { eventNames } from '../src-main/contract/events.ts'",
    ],
    ['Electron outside its folder', 'src-main/app/x.ts', "import { app } from 'electron'"],
    ['Electron as a type in a room of the core', 'src-main/banks/x.ts', "import type { App } from 'electron'"],
    ['Electron by require', 'src-main/queue/x.ts', "const { app } = require('electron')"],
    ['Electron by dynamic import', 'src-main/db/x.ts', "const { app } = await import('electron')"],
    ['Electron by a type expression', 'src-main/db/x.ts', "export type T = import('electron').App"],
    ['Electron passed on', 'src-main/practice/x.ts', "export { app } from 'electron'"],
    ['a computed import', 'src-main/banks/x.ts', 'await import(name)'],
    ['a host that knows a store', 'src-main/electron/x.ts', "import { openDatabase } from '../db/openDatabase.ts'"],
    ['a host that knows a room of the core', 'src-main/cli/x.ts', "import { listBanks } from '../banks/banks.ts'"],
    ['a host that knows the other', 'src-main/http/x.ts', "import { menu } from '../electron/menu.ts'"],
    ['SQLite outside its folder', 'src-main/banks/x.ts', "import Database from 'better-sqlite3'"],
    ['a model client outside its folder', 'src-main/grading/x.ts', "import OpenAI from 'openai'"],
    ['a keychain outside its folder', 'src-main/settings/x.ts', "import keytar from 'keytar'"],
    ['a parser outside its folder', 'src-main/imports/x.ts', "import mammoth from 'mammoth'"],
    ['a room that reads documents', 'src-main/banks/x.ts', "import { extract } from '../documents/extract.ts'"],
    ['a room that sends something', 'src-main/practice/x.ts', "import { askModel } from '../llm/askModel.ts'"],
    ['a room that asks for keys', 'src-main/exports/x.ts', "import { ApiKeys } from '../secrets/ApiKeys.ts'"],
    ['a room that knows the composition', 'src-main/banks/x.ts', "import { createApp } from '../app/createApp.ts'"],
    ['a queue that knows questions', 'src-main/queue/x.ts', "import { ask } from '../questions/questions.ts'"],
    ['a parser that knows the library', 'src-main/documents/x.ts', "import { open } from '../db/openDatabase.ts'"],
    ['a reader of documents that opens files', 'src-main/documents/x.ts', "import { readFile } from 'node:fs'"],
    ['a reader of documents that asks the network', 'src-main/documents/x.ts', "import { get } from 'node:https'"],
    ['a recogniser that reads files', 'src-main/recognition/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['a recogniser with a clock', 'src-main/recognition/x.ts', 'export const now = () => Date.now()'],
    ['a judge with a die', 'src-main/judging/judge.ts', 'export const luck = Math.random()'],
    ['a schedule that reads the time of day', 'src-main/scheduling/x.ts', 'export const today = new Date()'],
    ['a barrel', 'src-main/banks/index.ts', ''],
    ['a drawer for everything', 'src-main/utils/x.ts', ''],
    ['a folder that nobody decided on', 'src-main/extras/x.ts', "import 'zod'"],
  ])('%s', (_what, path, text) => {
    expect(wrongWith(path, text)).toBeDefined()
  })

  test.each([
    ['src-renderer/pages/x.tsx', "import type { Calls } from '../../src-main/contract/calls.ts'"],
    ['src-renderer/pages/x.tsx', "import { type Fault, faultCodes } from '../../src-main/contract/faults.ts'"],
    ['src-main/practice/x.ts', "import { listBanks, type Bank } from '../banks/banks.ts'"],
    ['src-main/practice/x.ts', "import type { Llm } from '../llm/Llm.ts'"],
    ['src-main/recognition/x.ts', "import type { Block } from '../documents/SourceDocument.ts'"],
    ['src-main/scheduling/x.ts', 'export const due = (ms: number) => new Date(ms)'],
    ['src-main/electron/x.ts', "import { app } from 'electron'"],
  ])('nothing wrong in %s with %s', (path, text) => {
    expect(wrongWith(path, text)).toBeUndefined()
  })
})

describe('a circle is seen', () => {
  const withFile = (path: string, text: string) => [...core, readSource(path, text)]

  test('between rooms, when a file of a lower one takes a value from a higher one', () => {
    const circles = importsInCircles(
      withFile('src-main/settings/x.ts', "import { followSettingsTx } from '../mistakes/followSettings.ts'"),
      roomOf,
    )
    expect(circles).toContain('src-main/settings/x.ts -> src-main/mistakes/followSettings.ts')
    expect(circles.some((it) => it.startsWith('src-main/mistakes/'))).toBe(true)
  })

  test('between rooms, when it takes nothing but a type', () => {
    const circles = importsInCircles(
      withFile('src-main/questions/x.ts', "import type { ImportRow } from '../imports/imports.ts'"),
      roomOf,
    )
    expect(circles).toContain('src-main/questions/x.ts -> src-main/imports/imports.ts (types)')
  })

  test('between files of one room, over a third', () => {
    const files = [
      ['src-main/banks/x.ts', "import { y } from './y.ts'"],
      ['src-main/banks/y.ts', "import { z } from './z.ts'"],
      ['src-main/banks/z.ts', "import type { X } from './x.ts'"],
      ['src-main/banks/beside.ts', "import { x } from './x.ts'"],
    ].map(([path = '', text = '']) => readSource(path, text))
    expect(importsInCircles(files, (path) => path)).toHaveLength(3)
    expect(importsInCircles(files, roomOf)).toEqual([])
  })
})

test('a picture that is not true is told: a room missing, one too many, and an arrow upwards', () => {
  const picture = readPicture('```\ncli   the command line\nsettings · gone\nbanks   libraries\n```')
  const files = [
    ['src-main/banks/x.ts', "import { y } from '../settings/y.ts'"],
    ['src-main/settings/y.ts', ''],
    ['src-main/cli/x.ts', "import type { y } from '../settings/y.ts'"],
    ['src-main/doctor/x.ts', ''],
  ].map(([path = '', text = '']) => readSource(path, text))
  expect(untrueIn(picture, files)).toEqual([
    'src-main/doctor is not in the picture',
    'src-main/gone is only in the picture',
    'src-main/banks/x.ts uses src-main/settings/y.ts, which the picture does not show below it',
  ])
})
