import { assertNever } from '../contract/assertNever.ts'
import { AppError, toFault } from '../contract/faults.ts'
import type { JobResult } from '../queue/JobResult.ts'
import { ModelFailure } from './Llm.ts'

const networkPauseMs = 20_000
const putOffMs = 30_000

function resultOfFailure(failure: ModelFailure, now: number): JobResult {
  const fault = toFault(failure)
  switch (failure.code) {
    case 'MODEL_KEY_MISSING':
    case 'MODEL_KEY_REFUSED':
    case 'MODEL_CREDIT_SPENT':
      return { kind: 'waiting', for: 'key', fault }
    case 'MODEL_NOT_CHOSEN':
    case 'MODEL_ADDRESS_EXPOSED':
    case 'MODEL_NOT_FOUND':
      return { kind: 'waiting', for: 'user', fault }
    case 'MODEL_UNREACHABLE':
      return { kind: 'waiting', for: 'network', after: now + networkPauseMs, fault }
    case 'MODEL_BUSY':
    case 'MODEL_FAILED':
      return { kind: 'retry', after: now + (failure.retryAfterMs ?? putOffMs), fault }
    case 'MODEL_REFUSED':
    case 'MODEL_ANSWER_INVALID':
      return { kind: 'failed', fault }
    default:
      return assertNever(failure.code)
  }
}

/**
 * Returns how a job that asked a model ends after an error: who has to act before it can go on. Throws what is no failure of a
 * model or a keychain.
 */
export function jobResultOf(error: unknown, now: number): JobResult {
  if (error instanceof ModelFailure) return resultOfFailure(error, now)
  if (error instanceof AppError && error.code === 'KEYCHAIN_UNAVAILABLE')
    return { kind: 'waiting', for: 'key', fault: toFault(error) }
  throw error
}
