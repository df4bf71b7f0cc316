import { ModelFailure, type ModelFaultCode } from './Llm.ts'
import { redact } from './redact.ts'

/** What came back instead of an answer. `headers` are asked in lower case. */
export type Refused = { status: number; text: string; headers: { get(name: string): string | null } }

const longestQuote = 300

/** Providers tell a refusal of the content by their own words; status and code differ from one to the next. */
const refusal =
  /content[_ -]?(filter|policy|management|moderation|exists risk)|data_?inspection|inappropriate content|high[_ ]risk|requires moderation|safety (system|filter|polic|setting)|敏感|不安全|违规/i
const unknownModel =
  /model[_ ]not[_ ](found|exist)|(unknown|invalid|no such) model|no models? (is |are )?loaded|model\b[^\n]{0,120}\b(does not exist|not exist|not found|not a valid)|not a valid model|模型不存在/i
const noCredit = /insufficient[_ ](quota|balance|credit|funds)|arrearage|余额不足|欠费/i
const badKey = /api[_ ]?key not valid|(invalid|incorrect)[_ ]api[_ ]?key|api_key_invalid|authentication_error/i

const meaning: Record<ModelFaultCode, string> = {
  MODEL_NOT_CHOSEN: 'No model is chosen.',
  MODEL_ADDRESS_EXPOSED: 'Nothing is sent unprotected.',
  MODEL_KEY_MISSING: 'The provider needs a key.',
  MODEL_KEY_REFUSED: 'The provider refused the key.',
  MODEL_CREDIT_SPENT: 'The account at the provider has no credit left.',
  MODEL_NOT_FOUND: 'The provider does not know this model or address.',
  MODEL_BUSY: 'The provider asks to wait.',
  MODEL_UNREACHABLE: 'The provider cannot be reached.',
  MODEL_FAILED: 'The provider failed.',
  MODEL_REFUSED: 'The model refused to answer this.',
  MODEL_ANSWER_INVALID: 'The provider did not take this request.',
}

function codeOf({ status, text }: Refused): ModelFaultCode {
  const takesContent = status === 400 || status === 403 || status === 422 || status === 451
  if (takesContent && refusal.test(text)) return 'MODEL_REFUSED'
  if (status === 402 || (status < 500 && noCredit.test(text))) return 'MODEL_CREDIT_SPENT'
  if (status === 401 || status === 403 || (status === 400 && badKey.test(text))) return 'MODEL_KEY_REFUSED'
  if (status === 429) return 'MODEL_BUSY'
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) return 'MODEL_NOT_FOUND'
  if (status < 500 && unknownModel.test(text)) return 'MODEL_NOT_FOUND'
  if (status === 408 || status === 409 || status === 425 || status >= 500) return 'MODEL_FAILED'
  return 'MODEL_ANSWER_INVALID'
}

/** retry-after-ms, retry-after in seconds or as a date, or what Google writes into the body; in milliseconds. */
export function retryAfterMs({ headers, text }: Pick<Refused, 'headers' | 'text'>, now: number): number | undefined {
  const inMs = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (inMs >= 0) return Math.ceil(inMs)
  const after = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(after)) return Math.ceil(Number(after) * 1000)
  const until = Date.parse(after)
  if (after !== '' && !Number.isNaN(until)) return Math.max(0, until - now)
  const inBody = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(text)?.[1]
  return inBody === undefined ? undefined : Math.ceil(Number(inBody) * 1000)
}

/** Returns the provider's own sentence, where it can be found, short and on one line. */
function quote(text: string): string {
  const inJson = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  const sentence =
    inJson === undefined ? text.replace(/<[^<>]*>/g, ' ') : inJson.replace(/\\[nrt]/g, ' ').replace(/\\(.)/g, '$1')
  const line = sentence.replace(/\s+/g, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}...` : line
}

/** Returns what a status other than success means. The key is in no part of it. */
export function refusedFailure(refused: Refused, key: string | undefined, now: number): ModelFailure {
  const code = codeOf(refused)
  // Before it is cut: a cut could leave a piece of the key too short to be known as one.
  const said = quote(redact(refused.text, key))
  const message = `${meaning[code]} (${refused.status}${said === '' ? '' : `: ${redact(said, key)}`})`
  const wait = code === 'MODEL_BUSY' || code === 'MODEL_FAILED' ? retryAfterMs(refused, now) : undefined
  return new ModelFailure(code, message, wait === undefined ? {} : { retryAfterMs: wait })
}

/** Returns the code deepest in the chain of causes: undici wraps what the system said. */
export function systemCode(error: unknown): string | undefined {
  let code: string | undefined
  let at: unknown = error
  for (let depth = 0; at instanceof Error && depth < 8; depth += 1) {
    if ('code' in at && typeof at.code === 'string') code = at.code
    at = at instanceof AggregateError && at.errors.length > 0 ? at.errors[0] : at.cause
  }
  return code
}

const hints: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at this address; a local program may not be running.',
  ENOTFOUND: 'Its name was not found; the computer may be offline.',
  EAI_AGAIN: 'Its name was not found; the computer may be offline.',
}

/** Returns the failure for a request to which no answer began: refused, reset, no such name, offline, no trusted certificate. */
export function unreachable(error: unknown, host: string): ModelFailure {
  const code = systemCode(error)
  const hint = hints[code ?? ''] ?? ''
  return new ModelFailure('MODEL_UNREACHABLE', `${host} cannot be reached (${code ?? 'no connection'}). ${hint}`.trim())
}
