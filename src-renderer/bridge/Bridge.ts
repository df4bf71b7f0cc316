import type { EventName } from '../../src-main/contract/events.ts'
import type { Envelope } from '../../src-main/contract/faults.ts'

/** What a page may hear: an event of the host, or that a lost host is back and everything may have changed. */
export type BridgeSignal = EventName | 'host.lost' | 'host.back'

/** The way to the core. Never rejects: a failure is an envelope with a fault. */
export type Bridge = {
  call(name: string, input: unknown): Promise<Envelope<unknown>>
  on(listener: (signal: BridgeSignal) => void): () => void
  /** Tries to reach a lost host at once rather than at the next turn. */
  reconnect(): void
}
