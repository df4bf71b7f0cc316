import { type EventName, eventNames } from '../../src-main/contract/events.ts'
import type { Envelope } from '../../src-main/contract/faults.ts'
import type { Bridge, BridgeSignal } from './Bridge.ts'
import { encodeInput } from './encodeInput.ts'

const isEnvelope = (value: unknown): value is Envelope<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value

const isEventName = (value: unknown): value is EventName => eventNames.some((name) => name === value)

const retryEvery = 2000
const storedKey = 'qquiz.key'

/** Takes the key out of the first address (src-main/http/guard.ts); the browser keeps it for this host and port alone. */
function takeKey(): void {
  const given = /^#key=([\w-]+)$/.exec(location.hash)?.[1]
  if (given) {
    localStorage.setItem(storedKey, given)
    history.replaceState(null, '', '/')
  }
}

/** The address of a document, with the key: no header goes with a link. */
export function withKey(address: string): string {
  const key = window.qquiz ? '' : (localStorage.getItem(storedKey) ?? '')
  return key ? `${address}?key=${key}` : address
}

async function post(name: string, input: unknown): Promise<Envelope<unknown>> {
  try {
    const encoded = encodeInput(input)
    const key = { 'X-QQuiz-Key': localStorage.getItem(storedKey) ?? '' }
    const headers = { ...('headers' in encoded && encoded.headers), ...key }
    const response = await fetch(`/call/${name}`, { method: 'POST', body: encoded.body, headers })
    const envelope: unknown = await response.json()
    if (isEnvelope(envelope)) return envelope
    return { ok: false, fault: { code: 'HOST_UNREACHABLE', message: `No envelope: ${response.status}` } }
  } catch (error) {
    return { ok: false, fault: { code: 'HOST_UNREACHABLE', message: String(error) } }
  }
}

/** Server-sent events, opened anew until the host is back: a browser gives up by itself after an error status. */
class EventStream {
  private source: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private lost = false
  private readonly tell: (signal: BridgeSignal) => void

  constructor(tell: (signal: BridgeSignal) => void) {
    this.tell = tell
    this.open()
  }

  open(): void {
    clearTimeout(this.timer)
    this.source?.close()
    const source = new EventSource('/events')
    this.source = source
    source.onopen = () => {
      if (this.lost) this.tell('host.back')
      this.lost = false
    }
    source.onerror = () => {
      source.close()
      if (!this.lost) this.tell('host.lost')
      this.lost = true
      this.timer = setTimeout(() => this.open(), retryEvery)
    }
    source.addEventListener('change', (message) => {
      const name: unknown = JSON.parse(String(message.data))
      if (isEventName(name)) this.tell(name)
    })
  }
}

export function httpBridge(): Bridge {
  takeKey()
  const listeners = new Set<(signal: BridgeSignal) => void>()
  const stream = new EventStream((signal) => {
    for (const listener of listeners) listener(signal)
  })
  return {
    call: post,
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reconnect: () => stream.open(),
  }
}
