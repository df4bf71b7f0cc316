import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm } from '../../test/support/run/runCommand.ts'
import type { ShippedPackage } from './shippedPackages.ts'

// `npm run parts`: the CycloneDX list of what is in the program, into dist/: npm's own list of everything that is installed,
// without what only builds and tests. The page must have been built.

type Component = { name: string; version: string; purl: string; scope?: string; properties?: { name: string }[] }
type Parts = {
  metadata: { component: { name: string; type: string; version: string } }
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

const shipped: ShippedPackage[] = JSON.parse(readFileSync(join(root, 'out/renderer/licences.json'), 'utf8'))
const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`))

/** By its address: an alias has the name that the program knows it by. */
const nameOf = ({ purl }: Component) => decodeURIComponent(purl.slice('pkg:npm/'.length).replace(/\?.*$/, ''))

const isDevelopment = ({ name }: { name: string }) => name === 'cdx:npm:package:development'

const { code, output } = await runNpm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])
if (code !== 0) throw new Error(output)
const parts: Parts = JSON.parse(output)
const { component } = parts.metadata
Object.assign(component, { name: 'QQuiz', type: 'application' })
parts.components = parts.components
  .filter((it) => wanted.has(nameOf(it)) || it.name === 'electron')
  .map((it) => ({ ...it, scope: 'required', properties: (it.properties ?? []).filter((one) => !isDevelopment(one)) }))
const refs = new Set(parts.components.map((it) => (it as Component & { 'bom-ref': string })['bom-ref']))
parts.dependencies = parts.dependencies
  .filter(({ ref }) => refs.has(ref) || ref.startsWith('qquiz-desktop@'))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((it) => refs.has(it)) }))

const found = new Set(parts.components.map(nameOf))
const missing = [...wanted].filter((it) => !found.has(it))
if (missing.length > 0) throw new Error(`npm does not list ${missing.join(', ')}`)
mkdirSync(join(root, 'dist'), { recursive: true })
const file = join(root, 'dist', `QQuiz-${component.version}.cdx.json`)
writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`)
console.log(`${file}: ${parts.components.length} parts`)
