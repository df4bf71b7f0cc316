import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killed } from '../support/kills.ts'
import { root } from '../support/run/runCommand.ts'

const kinds = Object.entries(killed)

test('a soak kills a thousand times and more, as often as the docs say', () => {
  const sum = kinds.reduce((so, [, { many }]) => so + many, 0)
  expect(sum).toBeGreaterThanOrEqual(1000)
  const docs = readFileSync(join(root, 'docs/security.md'), 'utf8').replaceAll('\n', ' ')
  const told = /`npm run soak` kills the program ([\d,]+) times: ([^(]+)\(/.exec(docs)
  expect(told?.[1]).toBe(sum.toLocaleString('en'))
  for (const [what, { many }] of kinds) expect(told?.[2], what).toMatch(new RegExp(`\\b${many}\\b`))
})

test('what is to be killed is killed, in npm test as well', () => {
  const folder = join(root, 'test/core')
  const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const [what, { few }] of kinds) {
    expect(few).toBeGreaterThan(0)
    expect(
      tests.filter((text) => text.includes(`killsOf('${what}')`)),
      what,
    ).toHaveLength(1)
  }
})
