import { dirname } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { importsInCircles } from '../support/architecture/circles.ts'
import { readSource, readSources } from '../support/architecture/readImports.ts'

const sources = readSources().filter(({ path }) => path.startsWith('src-renderer/'))
const file = (path: string) => path
const app = 'src-renderer/App.tsx'
const pages = 'src-renderer/pages/'

/** The room of a page, by the path of one of its files. */
const pageOf = (path: string) => path.slice(0, path.indexOf('/', pages.length) + 1)

describe('the page', () => {
  test('has no circle of folders, and none of files, not even of types', () => {
    expect(importsInCircles(sources, dirname)).toEqual([])
    expect(importsInCircles(sources, file)).toEqual([])
  })

  test('nothing but the table of routes reaches into pages, but from a page into one another', () => {
    const reaching = sources
      .filter(({ path }) => path !== app && !path.startsWith(pages))
      .flatMap(({ path, imports }) =>
        imports.filter(({ to }) => to.startsWith(pages)).map(({ to }) => `${path} > ${to}`),
      )
    expect(reaching).toEqual([])
  })

  test('what is in pages has a route', () => {
    const routed = new Set(
      sources
        .filter(({ path }) => path === app || path === `${pages}later.ts`)
        .flatMap(({ imports }) => imports.map(({ to }) => pageOf(to))),
    )
    const rooms = new Set(sources.filter(({ path }) => path.startsWith(pages)).map(({ path }) => pageOf(path)))
    expect([...rooms].filter((room) => !routed.has(room))).toEqual([])
  })

  test('what is shared makes no calls', () => {
    const calling = sources
      .filter(({ path }) => path.startsWith('src-renderer/components/'))
      .filter(({ imports }) => imports.some(({ to }) => to.startsWith('src-renderer/bridge/')))
    expect(calling.map(({ path }) => path)).toEqual([])
  })
})

describe('a circle is seen', () => {
  const read = (path: string, ...imported: string[]) =>
    readSource(path, imported.map((to) => `import type { T } from '${to}'`).join('\n'))

  test('between two folders, by types alone', () => {
    const files = [read('a/one.ts', '../b/two.ts'), read('b/three.ts', '../a/four.ts')]
    expect(importsInCircles(files, dirname)).toHaveLength(2)
    expect(importsInCircles(files, file)).toEqual([])
  })

  test('between a folder and one inside of it', () => {
    const files = [read('a/one.ts', './b/two.ts'), read('a/b/two.ts', '../three.ts')]
    expect(importsInCircles(files, dirname)).toHaveLength(2)
  })
})
