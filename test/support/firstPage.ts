import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const assets = join(import.meta.dirname, '../../out/renderer/assets')

const textOf = (name: string) => readFileSync(join(assets, name), 'utf8')

/** What a file cannot do without, itself included; what it may load later is not followed. */
function needed(name: string, known: Set<string>): Set<string> {
  if (known.has(name)) return known
  known.add(name)
  for (const [, other = ''] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) needed(other, known)
  return known
}

const weigh = (name: string) => gzipSync(readFileSync(join(assets, name))).length

/** What the built program needs for its first page and one language, in bytes of gzip; and the files of languages. */
export function weighFirstPage(): { bytes: number; files: ReadonlySet<string>; languages: readonly string[] } {
  const index = readFileSync(join(assets, '../index.html'), 'utf8')
  const entries = [...index.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name)
  const languages = readdirSync(assets).filter((name) => /^(?:en|zh)-[^/]+\.js$/.test(name))
  const files = entries.reduce((known, name) => needed(name, known), new Set<string>())
  const bytes = [...files].reduce((sum, name) => sum + weigh(name), 0) + Math.max(...languages.map(weigh))
  return { bytes, files, languages }
}
