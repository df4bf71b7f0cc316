/** What the fake provider does with one request. */
export type FakeReply =
  /** A whole answer of a model; `stream` sends it as events although nobody asked. */
  | {
      kind: 'answer'
      text: string
      finish?: string
      refusal?: string
      thinking?: string
      inParts?: boolean
      stream?: boolean
    }
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'body'; body: string; contentType?: string }
  | { kind: 'resetBefore' }
  /** Headers and half of the answer, then a reset. */
  | { kind: 'resetMidway'; text: string }
  /** No answer; the connection stays open. */
  | { kind: 'hang' }
  /** Headers and half of the answer; the connection stays open. */
  | { kind: 'hangMidway'; text: string }

export type FakeRequest = {
  /** Counts from 1. */
  number: number
  path: string
  /** Of the body as it came. */
  hash: string
  body: {
    model: string
    messages: { role: string; content: string }[]
    response_format?: { type: string; json_schema?: { name: string; strict: boolean; schema: unknown } }
    [field: string]: unknown
  }
  /** The content of the last message. */
  user: string
}

export type Answering = (request: FakeRequest) => FakeReply | Promise<FakeReply>

const error = (message: string, code: string) => ({ error: { message, type: 'invalid_request_error', code } })

const status = (code: number, body?: unknown, headers?: Record<string, string>): FakeReply => ({
  kind: 'status',
  status: code,
  ...(body === undefined ? {} : { body }),
  ...(headers ? { headers } : {}),
})

/** Every fault by its name; `text` is the answer that would have been given. */
export const faults = {
  unauthorised: () => status(401, error('Incorrect API key provided.', 'invalid_api_key')),
  forbidden: () => status(403, error('This key may not do that.', 'permission_denied')),
  noCredit: () => status(402, error('Insufficient Balance', 'invalid_request_error')),
  unknownModel: () => status(404, error('The model `no-such-model-4.5` does not exist.', 'model_not_found')),
  busy: () => status(429, error('Too many requests', 'rate_limit_exceeded')),
  busyForSeconds: () => status(429, error('Too many requests', 'rate_limit_exceeded'), { 'retry-after': '2' }),
  busyForMs: () => status(429, error('Too many requests', 'rate_limit_exceeded'), { 'retry-after-ms': '50' }),
  serverError: () => status(500, error('The server had an error', 'server_error')),
  badGateway: () => status(502, '<html><h1>502 Bad Gateway</h1></html>'),
  unavailable: () => status(503, error('Overloaded', 'overloaded')),
  resetBefore: () => ({ kind: 'resetBefore' }),
  resetMidway: (text) => ({ kind: 'resetMidway', text }),
  hang: () => ({ kind: 'hang' }),
  truncatedBody: (text) => ({
    kind: 'body',
    body: JSON.stringify({ choices: [{ message: { content: text } }] }).slice(0, -9),
  }),
  invalidJson: () => ({ kind: 'answer', text: 'I am afraid that I can only answer in prose.' }),
  truncatedJson: (text) => ({ kind: 'answer', text: text.slice(0, Math.ceil(text.length / 2)) }),
  fenced: (text) => ({ kind: 'answer', text: `Here you are:\n\`\`\`json\n${text}\n\`\`\`\n` }),
  thinkingAloud: (text) => ({ kind: 'answer', text: `<think>Maybe {"no": true}?</think>\n${text}` }),
  refusal: () => ({ kind: 'answer', text: '', refusal: 'I cannot help with that.' }),
  contentFilter: (text) => ({ kind: 'answer', text: text.slice(0, 5), finish: 'content_filter' }),
  contentPolicy: () => status(400, error('Content Exists Risk', 'invalid_request_error')),
  cutOff: (text) => ({ kind: 'answer', text: text.slice(0, 10), finish: 'length' }),
  wrongSchema: () => ({ kind: 'answer', text: '{"something":"else"}' }),
  emptyChoices: () => ({ kind: 'body', body: '{"id":"1","object":"chat.completion","choices":[]}' }),
  errorInBody: () => ({ kind: 'body', body: '{"error":{"code":503,"message":"Upstream is overloaded"}}' }),
  webPage: () => ({ kind: 'body', body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' }),
  noResponseFormat: () =>
    status(400, error("'response_format' of this type is not supported by this model.", 'unsupported')),
} satisfies Record<string, (text: string) => FakeReply>

export type FaultName = keyof typeof faults

export const faultNames = Object.keys(faults).filter((name): name is FaultName => Object.hasOwn(faults, name))
