import { createHash } from 'node:crypto'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { ModelRequest } from './Llm.ts'

/** Who is asked. */
export type Destination = ModelChoice & { baseUrl: string }

/**
 * A request whose reply is kept. `promptVersion`: raised when texts or shapes change, so that older replies are not used for
 * new requests. `round`: how often a person has wanted another reply to the same, from 1.
 */
export type KeptRequest = ModelRequest & { promptVersion: number; round?: number }

/**
 * Returns the hex SHA-256 of all that determines the answer: prompt version, provider, address, model, texts, shape and
 * parameters.
 */
export function requestHash({ provider, model, baseUrl }: Destination, request: KeptRequest): string {
  const { promptVersion, system, user, schemaName, maxOutputTokens, round = 1 } = request
  const again = round > 1 ? [round] : []
  const determining = [promptVersion, provider, baseUrl, model, system, user, schemaName, maxOutputTokens, ...again]
  return createHash('sha256').update(JSON.stringify(determining)).digest('hex')
}
