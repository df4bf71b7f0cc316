import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of somebody else of which there is something in the program, with what its licence says. */
export type ShippedPackage = { name: string; version: string; licence: string; text: string }

type Manifest = { name: string; version: string; license?: string; dependencies?: Record<string, string> }

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Where Node finds a package that is asked for in a folder; undefined where npm left it out, as an optional one. */
function findPackage(root: string, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = join(folder, '..')) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === root) return undefined
  }
}

/** The folders of the packages with all that they need, however far down. */
function withDependencies(root: string, names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  const add = (from: string, name: string): void => {
    const folder = findPackage(root, from, name)
    if (folder === undefined || folders.has(folder)) return
    folders.add(folder)
    for (const needed of Object.keys(readManifest(folder).dependencies ?? {})) add(folder, needed)
  }
  for (const name of names) add(root, name)
  return folders
}

/** Types are asked for by packages that have some of their own, and are in nothing that is built. */
const isCode = (folder: string) => !/[\\/]node_modules[\\/](?:@types[\\/]|undici-types$)/.test(folder)

const isLicence = (entry: Dirent) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name)

/** Where there is no file of the licence, its part of the README; else its name. */
function licenceText(folder: string, { name, license }: Manifest): string {
  const entries = readdirSync(folder, { withFileTypes: true })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim()
  const texts = entries.filter(isLicence).map((entry) => read(entry.name))
  const readme = entries.find((entry) => /^readme/i.test(entry.name))
  const part = readme && /^#+ *licen[cs]e\b[^\n]*\n([\s\S]{200,})/im.exec(read(readme.name))?.[1]?.trim()
  return (
    texts.join('\n\n') || part || `The authors of ${name} publish it under ${license ?? 'terms that they do not name'}.`
  )
}

/**
 * Returns every package of which there is something in the program: those that package.json names as `dependencies`, `bundled` (what
 * the page is built of) and all that they need.
 */
export function shippedPackages(root: string, bundled: Iterable<string>): ShippedPackage[] {
  const { dependencies = {} } = readManifest(root)
  const folders = withDependencies(root, [...Object.keys(dependencies), ...bundled])
  const packages = [...folders].filter(isCode).map((folder) => {
    const manifest = readManifest(folder)
    const { name, version, license = 'not named' } = manifest
    return { name, version, licence: license, text: licenceText(folder, manifest) }
  })
  const once = new Map(packages.map((it) => [`${it.name}@${it.version}`, it]))
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
