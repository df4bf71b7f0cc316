import type { OpenAI } from 'openai'
import { type HttpExchange, openHttpExchange } from './httpExchange.ts'
import { type Connection, ModelFailure } from './Llm.ts'
import { refusedFailure, systemCode, unreachable } from './modelFailure.ts'

export type Ask = { connection: Connection; timeoutMs: number; now: () => number; signal: AbortSignal | undefined }

/** The environment is not asked for anything: every setting that the client would take from there is given. */
function openClient(Client: typeof OpenAI, baseUrl: string, exchange: HttpExchange): OpenAI {
  const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
  return new Client({
    apiKey: 'set-by-exchange',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl.replace(/(?<!\/)\/+$/, ''),
    maxRetries: 0,
    timeout: 0x7fffffff, // the exchange's signal ends it, body included
    logLevel: 'off',
    logger: silent,
    fetch: exchange.fetch,
  })
}

export type Headers = Readonly<Record<string, string>>

const bearer = ({ apiKey }: Connection): Headers => (apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` })

const common: Headers = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'QQuiz' }

/** Throws MODEL_NOT_FOUND if it is no address. */
export function hostOf(baseUrl: string): string {
  const url = URL.parse(baseUrl)
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.host
  throw new ModelFailure('MODEL_NOT_FOUND', 'No address is set for this provider.')
}

const dropped = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** The exchange goes first: it saw what happened, the client only wraps it. */
function failureOf(exchange: HttpExchange, error: unknown, { connection, now }: Ask): ModelFailure {
  if (exchange.isTooLarge) return new ModelFailure('MODEL_FAILED', 'The provider sent more than an answer can be.')
  if (exchange.refused) return refusedFailure(exchange.refused, connection.apiKey, now())
  if (exchange.failed !== undefined) {
    if (systemCode(exchange.failed) === 'UND_ERR_HEADERS_TIMEOUT')
      return new ModelFailure('MODEL_FAILED', 'The provider took too long to answer.')
    return unreachable(exchange.failed, hostOf(connection.baseUrl))
  }
  if (error instanceof SyntaxError) return new ModelFailure('MODEL_FAILED', 'The provider sent broken JSON.')
  return new ModelFailure('MODEL_FAILED', `The answer broke off (${systemCode(error) ?? 'connection lost'}).`)
}

/** `exchange` tells what the server said. */
export type Sent = { ok: true; body: unknown } | { ok: false; failure: ModelFailure; exchange: HttpExchange }

async function send(ask: Ask, run: (client: OpenAI) => Promise<unknown>, identity: Headers): Promise<Sent> {
  const { OpenAI: Client } = await import('openai')
  ask.signal?.throwIfAborted()
  const timeout = AbortSignal.timeout(ask.timeoutMs)
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout
  const exchange = openHttpExchange({ ...common, ...identity }, signal)
  const client = openClient(Client, ask.connection.baseUrl, exchange)
  try {
    return { ok: true, body: await run(client) }
  } catch (error) {
    ask.signal?.throwIfAborted()
    const isLate = timeout.aborted && !exchange.refused
    const late = new ModelFailure('MODEL_FAILED', `No answer within ${Math.round(ask.timeoutMs / 1000)} s.`)
    return { ok: false, exchange, failure: isLate ? late : failureOf(exchange, error, ask) }
  }
}

/**
 * A kept connection that the server had closed is only found out by using it, so a drop without a word is tried again.
 * Throws only the signal's reason.
 */
export async function sendRequest(
  ask: Ask,
  run: (client: OpenAI) => Promise<unknown>,
  identity = bearer(ask.connection),
): Promise<Sent> {
  const sent = await send(ask, run, identity)
  if (sent.ok || !dropped.has(systemCode(sent.exchange.failed) ?? '')) return sent
  return send(ask, run, identity)
}
