import type { z } from 'zod'
import { AppError, type FaultCode } from '../contract/faults.ts'
import type { ProviderId } from '../contract/modelCalls.ts'

/** Where a request goes. `apiKey` undefined: none is sent (local models). */
export type Connection = { provider: ProviderId; baseUrl: string; apiKey: string | undefined; model: string }

/** All that determines an answer, beside the connection's provider, address and model. */
export type ModelRequest = {
  system: string
  user: string
  /** A name for `schema` that the provider sees: letters and underscores. */
  schemaName: string
  schema: z.ZodType
  maxOutputTokens: number
}

/** `text` is what the model wrote; whether it fits the schema is for the caller to check with `parseReply`. */
export type ModelReply = { text: string; usage: { input: number; output: number } | null }

export type ModelFaultCode = Extract<FaultCode, `MODEL_${string}`>

/**
 * A request that got no usable answer. `retryAfterMs`: the provider named a time to wait (429). By its code:
 * ADDRESS_EXPOSED, KEY_MISSING and KEY_REFUSED wait for the person; BUSY and FAILED may be asked again; UNREACHABLE waits for the network
 * or for the local program to be started; NOT_FOUND is an unknown model or address; REFUSED is the model's own no.
 */
export class ModelFailure extends AppError {
  declare readonly code: ModelFaultCode
  readonly retryAfterMs: number | undefined
  /** What there is of an answer that was longer than the space for it (ANSWER_INVALID): paid for, but not whole. */
  readonly cutOff: ModelReply | undefined

  constructor(
    code: ModelFaultCode,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number; cutOff?: ModelReply } = {},
  ) {
    super(code, message, { cause: options.cause })
    this.name = 'ModelFailure'
    this.retryAfterMs = options.retryAfterMs
    this.cutOff = options.cutOff
  }
}

/** The one way to a model. Throws ModelFailure, or the signal's reason when it aborts. */
export type Llm = {
  complete(connection: Connection, request: ModelRequest, signal?: AbortSignal): Promise<ModelReply>
  listModels(connection: Connection, signal?: AbortSignal): Promise<string[]>
}
