import { createHash } from 'node:crypto'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { ModelRequest } from '../llm/Llm.ts'
import { promptVersion } from './prompts.ts'

/** Hex SHA-256 of all that determines the answer: prompt version, provider, model, texts, shape and parameters. */
export function requestHash({ provider, model }: ModelChoice, request: ModelRequest): string {
  const { system, user, schemaName, maxOutputTokens } = request
  const determining = [promptVersion, provider, model, system, user, schemaName, maxOutputTokens]
  return createHash('sha256').update(JSON.stringify(determining)).digest('hex')
}
