import type { ServerResponse } from 'node:http'
import type { EventName } from '../contract/events.ts'

const keepAliveMs = 20_000

/** The open `GET /events` responses (server-sent events): every page hears every event. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>()
  readonly #timer = setInterval(() => this.#write(':\n\n'), keepAliveMs).unref()

  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(':\n\n')
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
  }

  emit(name: EventName): void {
    this.#write(`event: change\ndata: ${JSON.stringify(name)}\n\n`)
  }

  close(): void {
    clearInterval(this.#timer)
    for (const response of this.#open) response.end()
    this.#open.clear()
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text)
  }
}
