import { setTimeout } from 'node:timers/promises'
import { type Connection, type Llm, ModelFailure } from './Llm.ts'
import { backoffMs, type GatePorts, longestWaitMs, ProviderGate } from './ProviderGate.ts'
import { providers } from './providers.ts'

const tries = 3

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

/** Whether to try again here, after the sleep that it takes. A pause after MODEL_BUSY is waited for at the gate. */
async function isWorthAnother(
  gate: ProviderGate,
  error: unknown,
  failures: number,
  ports: GatePorts,
  signal?: AbortSignal,
) {
  if (!(error instanceof ModelFailure) || failures >= tries) return false
  if (error.code === 'MODEL_BUSY') return gate.pauseMs <= longestWaitMs
  if (error.code !== 'MODEL_FAILED') return false
  const ms = error.retryAfterMs ?? backoffMs(failures, ports.random)
  if (ms > longestWaitMs) return false
  await ports.sleep(ms, signal)
  return true
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
        try {
          return await gate.run(() => llm.complete(connection, request, signal), signal)
        } catch (error) {
          if (!(await isWorthAnother(gate, error, failures, ports, signal))) throw error
        }
      }
    },
    listModels: (connection, signal) => llm.listModels(connection, signal),
  }
}
