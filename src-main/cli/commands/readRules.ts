import { type RuleStep, ruleFile } from '../../contract/readingRules.ts'
import { UsageError } from '../usage.ts'
import type { Values } from './Command.ts'
import { jsonOf } from './jsonOf.ts'
import { readNamedFile } from './readNamedFile.ts'

/** The rules in a file, as the review writes them (docs/reading-rules.md). Throws UsageError. */
export async function readRules(path: Values[string]): Promise<readonly RuleStep[] | undefined> {
  if (typeof path !== 'string') return undefined
  const { bytes } = await readNamedFile(path)
  const read = ruleFile.safeParse(jsonOf(bytes.toString('utf8')))
  if (read.success) return read.data.steps
  throw new UsageError(`${path} is no file of rules: ${read.error.issues[0]?.message}`)
}
