import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Answering, FakeReply, FakeRequest } from './replies.ts'

export type RecordedRequest = {
  number: number
  path: string
  hash: string
  model: string
  at: number
  headers: Readonly<Record<string, string | undefined>>
  isAuthorised: boolean
  reply: FakeReply['kind'] | null
  /** A whole answer of the model went out, down to its last byte. */
  isAnswered: boolean
}

export type FakeProviderOptions = {
  answer: Answering
  /** Undefined: none is asked for. */
  key?: string
  models?: readonly string[]
  delayMs?: number
  /** Told of every change of a record. */
  recorded?: (record: RecordedRequest) => void
}

const usage = { prompt_tokens: 12, completion_tokens: 7, total_tokens: 19 }

function completionOf(reply: Extract<FakeReply, { kind: 'answer' }>, model: string) {
  const content = reply.inParts ? [{ type: 'text', text: reply.text }] : reply.text
  const message = {
    role: 'assistant',
    content,
    ...(reply.refusal ? { refusal: reply.refusal } : {}),
    ...(reply.thinking ? { reasoning_content: reply.thinking } : {}),
  }
  const choices = [{ index: 0, message, finish_reason: reply.finish ?? 'stop' }]
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model, choices, usage }
}

function eventsOf(reply: Extract<FakeReply, { kind: 'answer' }>, model: string): string {
  const event = (delta: unknown, finish: string | null, rest = {}) =>
    `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', model, choices: [{ index: 0, delta, finish_reason: finish }], ...rest })}\n\n`
  const pieces = reply.text.match(/[\s\S]{1,7}/g) ?? []
  const started = event({ role: 'assistant', content: '' }, null)
  const ended = event({}, reply.finish ?? 'stop', { usage })
  return `${started}${pieces.map((content) => event({ content }, null)).join('')}${ended}data: [DONE]\n\n`
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

function sendHalf(response: ServerResponse, text: string, model: string) {
  const whole = JSON.stringify(completionOf({ kind: 'answer', text }, model))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) })
  response.write(whole.slice(0, whole.length / 2))
}

/** Speaks the OpenAI protocol over real HTTP, answers as it is told, and writes down everything it was asked. */
export class FakeProvider {
  readonly requests: RecordedRequest[] = []
  answer: Answering
  readonly #options: FakeProviderOptions
  readonly #server: Server

  private constructor(options: FakeProviderOptions) {
    this.answer = options.answer
    this.#options = options
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error) => sendJson(response, 500, { error: { message: String(error) } }))
    })
  }

  static async start(options: FakeProviderOptions, port = 0): Promise<FakeProvider> {
    const provider = new FakeProvider(options)
    await new Promise<void>((resolve) => provider.#server.listen(port, '127.0.0.1', resolve))
    return provider
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The fake provider is closed.')
    return address.port
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}/v1`
  }

  /** Requests to the model, without listings. */
  get asked(): RecordedRequest[] {
    return this.requests.filter(({ path }) => path === '/v1/chat/completions')
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  #record(request: IncomingMessage, text: string, model: string): RecordedRequest {
    const { key } = this.#options
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const isAuthorised =
      key === undefined || headers.authorization === `Bearer ${key}` || (headers['x-api-key'] === key && !text)
    const hash = createHash('sha256').update(text).digest('hex')
    const number = this.requests.length + 1
    const path = request.url ?? ''
    const record = { number, path, hash, model, at: Date.now(), headers, isAuthorised, reply: null, isAnswered: false }
    this.requests.push(record)
    return record
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    if (request.url === '/requests') return sendJson(response, 200, this.requests)
    const text = await readBody(request)
    const body: FakeRequest['body'] = text === '' ? { model: '', messages: [] } : JSON.parse(text)
    const record = this.#record(request, text, body.model)
    this.#options.recorded?.(record)
    if (!record.isAuthorised) {
      const sent = String(record.headers.authorization ?? '').slice('Bearer '.length)
      return sendJson(response, 401, {
        error: { message: `Incorrect API key provided: ${sent}.`, code: 'invalid_api_key' },
      })
    }
    if (record.path === '/v1/models') return this.#list(response)
    if (record.path !== '/v1/chat/completions') return sendJson(response, 404, { error: { message: 'No such page' } })
    const { number, path, hash } = record
    const reply = await this.answer({ number, path, hash, body, user: body.messages.at(-1)?.content ?? '' })
    if (this.#options.delayMs) await setTimeout(this.#options.delayMs)
    record.reply = reply.kind
    this.#reply(request, response, record, reply, body.stream === true)
  }

  #list(response: ServerResponse) {
    const models = this.#options.models ?? ['fake-large', 'fake-small']
    sendJson(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) })
  }

  #reply(
    request: IncomingMessage,
    response: ServerResponse,
    record: RecordedRequest,
    reply: FakeReply,
    stream: boolean,
  ) {
    switch (reply.kind) {
      case 'answer':
        response.on('finish', () => {
          record.isAnswered = true
          this.#options.recorded?.(record)
        })
        if (!stream && !reply.stream) return sendJson(response, 200, completionOf(reply, record.model))
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        return response.end(eventsOf(reply, record.model))
      case 'status':
        return sendJson(response, reply.status, reply.body ?? '', reply.headers)
      case 'body':
        return sendJson(response, 200, reply.body, reply.contentType ? { 'content-type': reply.contentType } : {})
      case 'resetBefore':
        return request.socket.resetAndDestroy()
      case 'resetMidway':
        sendHalf(response, reply.text, record.model)
        // Half of the answer has to be out before the connection goes.
        return setTimeout(20).then(() => request.socket.resetAndDestroy())
      case 'hangMidway':
        return sendHalf(response, reply.text, record.model)
      case 'hang':
        return
    }
  }
}
