import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseAst } from 'vite'
import { root } from '../run/runCommand.ts'

export type FoundPattern = { path: string; source: string; flags: string }

/** Every pattern that is written in the program, with the file that it stands in. */
export function readPatterns(): FoundPattern[] {
  const paths = ['src-main', 'src-preload', 'src-renderer'].flatMap((half) =>
    readdirSync(join(root, half), { recursive: true }).map((path) => join(half, String(path)).replaceAll(sep, '/')),
  )
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      patternsIn(path, parseAst(readFileSync(join(root, path), 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' })),
    )
}

function patternsIn(path: string, node: unknown): FoundPattern[] {
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    return [{ path, source: pattern, flags }]
  }
  return Object.values(node).flatMap((inner) => patternsIn(path, inner))
}
