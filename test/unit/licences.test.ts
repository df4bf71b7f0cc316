import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedPackages } from '../../.ci/package/shippedPackages.ts'

const root = join(import.meta.dirname, '../..')
/** Licences that ask for nothing but that they are shown, or leave a choice of which one does. */
const kind = /^\(?(MIT|ISC|BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|Unlicense|0BSD|CC0-1\.0)\b/

test('every package in the program may be given on, and says so in words that the program shows', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packages = shippedPackages(root, ['react-dom', '@base-ui/react'])
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['react-dom', 'scheduler', 'jszip', '@github/keytar', '@e965/xlsx']))
  // an alias is known by the name of what it stands for
  const direct = Object.entries<string>(dependencies).map(([name, range]) => /^npm:(.+)@/.exec(range)?.[1] ?? name)
  expect(direct.filter((name) => !names.includes(name))).toEqual([])
  expect(packages.filter(({ licence, text }) => !kind.test(licence) || text.length < 40)).toEqual([])
})
