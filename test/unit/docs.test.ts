import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownIn('docs')]

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

test('whatever README and docs link to or show is there', () => {
  const broken = pages.flatMap((page) => {
    const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)]
    const targets = links.map(([, target = '']) => target)
    return targets
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`)
  })
  expect(broken).toEqual([])
})

test('the pictures of README and guide weigh little, and each is shown', () => {
  const names = readdirSync(join(root, 'docs/screenshots'))
  const bytes = names.reduce((sum, name) => sum + statSync(join(root, 'docs/screenshots', name)).size, 0)
  expect(bytes).toBeLessThan(600_000)
  const text = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n')
  expect(names.filter((name) => !text.includes(`screenshots/${name}`))).toEqual([])
})
