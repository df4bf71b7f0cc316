import type { Refused } from './modelFailure.ts'

/** One request over the wire, and what became of it. */
export type HttpExchange = {
  /** In place of the client's `fetch`. */
  fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** A status other than success, with its body. */
  refused?: Refused
  /** No response began. */
  failed?: unknown
  /** The body was more than any answer is. */
  isTooLarge?: true
}

/** Unpacked, and a hundred times what is asked for: a server that sends more means no answer. */
const mostReplyBytes = 16 * 1024 * 1024

/** The response, its body counted as it comes. */
function bounded(response: Response, tooLarge: () => void): Response {
  if (!response.body) return response
  let size = 0
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length
      if (size <= mostReplyBytes) return controller.enqueue(chunk)
      tooLarge()
      controller.error(new Error('the body is too large'))
    },
  })
  return new Response(response.body.pipeThrough(count), { status: response.status, headers: response.headers })
}

const noBody = new Set([101, 103, 204, 205, 304])

/** Returns JSON without escapes, so that what is looked for in it is found; anything else as it is. */
function plain(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}

/**
 * The key and the headers are set here and nowhere else: the client does not know the key, and what it adds by itself
 * (telemetry, an organisation or headers from the environment) does not get out. A redirect is not followed, so that
 * neither key nor document goes where nobody sent it.
 */
export function openHttpExchange(headers: Readonly<Record<string, string>>, signal: AbortSignal): HttpExchange {
  const exchange: HttpExchange = {
    fetch: async (url, init) => {
      const { method, body } = init ?? {}
      const sent = { method: method ?? 'GET', body: body ?? null, headers, signal, redirect: 'manual' as const }
      let response: Response
      try {
        response = bounded(await fetch(url, sent), () => {
          exchange.isTooLarge = true
        })
      } catch (error) {
        exchange.failed = error
        throw error
      }
      if (response.ok) return response
      const text = noBody.has(response.status) ? '' : await response.text().catch(() => '')
      exchange.refused = { status: response.status, text: plain(text), headers: response.headers }
      return new Response(noBody.has(response.status) ? null : text, { status: response.status })
    },
  }
  return exchange
}
