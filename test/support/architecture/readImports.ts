import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** Stands for what an import names that is worked out when it runs. */
export const computed = '(computed)'

/** One import of a source file: `from` is the file, `to` a file of the project (from its root) or a package. */
export type Import = {
  from: string
  to: string
  isOurs: boolean
  /** Vanishes when types are stripped. */
  isType: boolean
  /** What is imported by name; undefined where it is everything. */
  names: readonly string[] | undefined
}

export type SourceFile = { path: string; imports: readonly Import[]; globals: ReadonlySet<string> }

type Node = { type: string; [key: string]: unknown }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const sourceFolders = ['src-main', 'src-preload', 'src-renderer']
const isSource = (name: string) => /\.(ts|tsx|mts|cts)$/.test(name)

/** Every source file of the program, without the tests. */
export function readSources(): SourceFile[] {
  const paths = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isSource(entry.name))
      .map((entry) => posix.join(...entry.parentPath.slice(root.length).split(/[\\/]/), entry.name)),
  )
  return paths.sort().map((path) => readSource(path, readFileSync(join(root, path), 'utf8')))
}

/** Throws if the file does not parse. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const nodes = [...walk(program as unknown as Node)]
  return { path, imports: nodes.flatMap((node) => importOf(path, node) ?? []), globals: globalsIn(nodes) }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child)
  }
}

const textOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node.value === 'string' ? node.value : undefined

function importOf(from: string, node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return newImport(from, textOf(node.source), isTypeOnly(node), namesOf(node))
    case 'ExportAllDeclaration':
      return newImport(from, textOf(node.source), node.exportKind === 'type')
    case 'ImportExpression':
      return newImport(from, textOf(node.source) ?? computed, false)
    case 'TSImportType':
      return newImport(from, textOf(node.source), true)
    case 'CallExpression':
      return isRequire(node) ? newImport(from, textOf((node.arguments as unknown[])[0]) ?? computed, false) : undefined
    default:
      return undefined
  }
}

function newImport(from: string, target: string | undefined, isType: boolean, names?: readonly string[]) {
  if (target === undefined) return undefined
  const isOurs = target.startsWith('.')
  return { from, to: isOurs ? posix.join(posix.dirname(from), target) : target, isOurs, isType, names }
}

const isRequire = ({ callee }: Node) => isNode(callee) && callee.type === 'Identifier' && callee.name === 'require'

function specifiersOf(node: Node): Node[] {
  return Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
}

function isTypeOnly(node: Node): boolean {
  const kinds = specifiersOf(node).map(({ importKind, exportKind }) => importKind ?? exportKind)
  return (
    node.importKind === 'type' || node.exportKind === 'type' || (kinds.length > 0 && kinds.every((it) => it === 'type'))
  )
}

function namesOf(node: Node): readonly string[] | undefined {
  const values = specifiersOf(node).filter(({ importKind }) => importKind !== 'type')
  const names = values.map(({ imported, local }) =>
    isNode(imported) ? imported.name : isNode(local) ? local.name : '',
  )
  return values.some(({ type }) => type === 'ImportNamespaceSpecifier') ? undefined : names.map(String)
}

/** What a file uses of the outside world without importing it: `process`, `fetch`, `Date.now`, `new Date()` and the like. */
function globalsIn(nodes: readonly Node[]): Set<string> {
  const found = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'Identifier') {
      const property = isNode(node.property) ? String(node.property.name) : ''
      found.add(String(node.object.name)).add(`${node.object.name}.${property}`)
    }
    const callee = isNode(node.callee) && node.callee.type === 'Identifier' ? String(node.callee.name) : undefined
    if (callee && node.type === 'CallExpression') found.add(`${callee}()`)
    if (callee && node.type === 'NewExpression' && (node.arguments as unknown[]).length === 0)
      found.add(`new ${callee}()`)
  }
  return found
}
