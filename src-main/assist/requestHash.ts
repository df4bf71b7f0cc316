import { createHash } from 'node:crypto'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { ModelRequest } from '../llm/Llm.ts'
import { promptVersion } from './prompts.ts'

/** Who is asked. */
export type Destination = ModelChoice & { baseUrl: string }

/** Hex SHA-256 of all that determines the answer: prompt version, provider, address, model, texts, shape and parameters. */
export function requestHash({ provider, model, baseUrl }: Destination, request: ModelRequest): string {
  const { system, user, schemaName, maxOutputTokens } = request
  const determining = [promptVersion, provider, baseUrl, model, system, user, schemaName, maxOutputTokens]
  return createHash('sha256').update(JSON.stringify(determining)).digest('hex')
}
