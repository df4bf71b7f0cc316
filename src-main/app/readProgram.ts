import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const packageJson = z.object({ version: z.string(), repository: z.string().optional() })

/**
 * Returns what package.json says of the program: its version, and `owner/name` of its releases if "repository" is
 * "github:owner/name". Without one the program looks for no newer versions: a name that is not ours could become anybody's.
 */
export function readProgram(root: string): { version: string; repository: string | undefined } {
  const { version, repository } = packageJson.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  return { version, repository: /^github:([\w.-]+\/[\w.-]+)$/.exec(repository ?? '')?.[1] }
}
