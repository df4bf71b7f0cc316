import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { optionalDependencies?: Record<string, string> }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

/** The folders in which Node looks for what the package at `path` asks for, the nearest first. */
function placesOf(name: string, path: string): string[] {
  const above = path.includes('/node_modules/')
    ? placesOf(name, path.replace(/\/node_modules\/(?:@[^/]+\/)?[^/]+$/, ''))
    : []
  return [`${path === '' ? '' : `${path}/`}node_modules/${name}`, ...above, `node_modules/${name}`]
}

test('the lock file names the parts for every system, or npm ci refuses it on all others', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(name, path).some((place) => place in packages)),
  )
  expect(missing).toEqual([])
})
