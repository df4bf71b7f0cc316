import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src-main/contract/formats.ts'

const root = new URL('../../', import.meta.url)

test.each(['README.md', 'README.zh-CN.md'])('%s names every format that is read', (name) => {
  const text = readFileSync(new URL(name, root), 'utf8')
  const missing = Object.values(formats).filter(({ label }) => !text.includes(label))
  expect(missing).toEqual([])
})
