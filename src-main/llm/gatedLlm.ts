import { setTimeout } from 'node:timers/promises'
import { type Connection, type Llm, ModelFailure } from './Llm.ts'
import { backoffMs, type GatePorts, longestWaitMs, ProviderGate } from './ProviderGate.ts'
import { providers } from './providers.ts'

const tries = 3

/** What took longer than this is not begun again here: three timeouts in a row would be out of anyone's sight. */
const patienceMs = 90_000

const realPorts: GatePorts = {
  now: Date.now,
  random: Math.random,
  async sleep(ms, signal) {
    await setTimeout(ms, undefined, signal ? { signal } : {}).catch((error) => {
      signal?.throwIfAborted()
      throw error
    })
  },
}

/** Returns the milliseconds to rest before another try; undefined: none. A pause after MODEL_BUSY is waited for at the gate. */
function restMs(error: unknown, failures: number, { pauseMs }: ProviderGate, random: GatePorts['random']) {
  if (!(error instanceof ModelFailure) || failures >= tries) return undefined
  if (error.code === 'MODEL_BUSY') return pauseMs <= longestWaitMs ? 0 : undefined
  if (error.code !== 'MODEL_FAILED') return undefined
  const ms = error.retryAfterMs ?? backoffMs(failures, random)
  return ms <= longestWaitMs ? ms : undefined
}

/**
 * Keeps to the limits of each provider, and tries what passed by itself (MODEL_FAILED, a short MODEL_BUSY) again, three
 * times in all. Listing models goes straight through: it is a person who waits for it.
 */
export function createGatedLlm(llm: Llm, given: Partial<GatePorts> = {}): Llm {
  const ports = { ...realPorts, ...given }
  const gates = new Map<string, ProviderGate>()
  const gateOf = ({ provider, baseUrl }: Connection): ProviderGate => {
    const name = `${provider}\n${baseUrl}`
    const gate = gates.get(name) ?? new ProviderGate(providers[provider], ports)
    gates.set(name, gate)
    return gate
  }
  return {
    async complete(connection, request, signal) {
      const gate = gateOf(connection)
      for (let failures = 1; ; failures += 1) {
        let begun = Number.POSITIVE_INFINITY
        const ask = () => {
          begun = ports.now()
          return llm.complete(connection, request, signal)
        }
        try {
          return await gate.run(ask, signal)
        } catch (error) {
          const ms = restMs(error, failures, gate, ports.random)
          if (ms === undefined || ports.now() - begun > patienceMs) throw error
          if (ms > 0) await ports.sleep(ms, signal)
        }
      }
    },
    listModels: (connection, signal) => llm.listModels(connection, signal),
  }
}
