import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const assets = join(import.meta.dirname, '../../out/renderer/assets')
const mostBytes = 250 * 1024

const textOf = (name: string) => readFileSync(join(assets, name), 'utf8')

/** What a file cannot do without, itself included; what it may load later is not followed. */
function needed(name: string, known: Set<string>): Set<string> {
  if (known.has(name)) return known
  known.add(name)
  for (const [, other = ''] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) needed(other, known)
  return known
}

test('the program begins with no more JavaScript than it needs for its first page and one language', () => {
  const index = readFileSync(join(assets, '../index.html'), 'utf8')
  const entries = [...index.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name)
  const languages = readdirSync(assets).filter((name) => /^(?:en|zh)-[^/]+\.js$/.test(name))
  const first = entries.reduce((known, name) => needed(name, known), new Set<string>())
  const weigh = (name: string) => gzipSync(readFileSync(join(assets, name))).length
  expect(languages.length).toBe(2)
  expect(languages.filter((name) => first.has(name))).toEqual([])
  expect(entries.every((name) => existsSync(join(assets, name)))).toBe(true)
  const total = [...first].reduce((sum, name) => sum + weigh(name), 0) + Math.max(...languages.map(weigh))
  expect(total).toBeGreaterThan(mostBytes / 2)
  expect(total).toBeLessThanOrEqual(mostBytes)
})
