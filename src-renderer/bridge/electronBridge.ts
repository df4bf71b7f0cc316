import type { EventName } from '../../src-main/contract/events.ts'
import type { Envelope } from '../../src-main/contract/faults.ts'
import type { Bridge } from './Bridge.ts'

/** What src-preload/preload.ts puts on the window. */
export type PreloadBridge = {
  call(name: string, input: unknown): Promise<unknown>
  on(listener: (event: string) => void): () => void
}

declare global {
  interface Window {
    qquiz?: PreloadBridge
  }
}

export const electronBridge = (preload: PreloadBridge): Bridge => ({
  call: async (name, input) => {
    try {
      return (await preload.call(name, input)) as Envelope<unknown>
    } catch (error) {
      // the main process answers with an envelope always; a rejection means that it could not be asked
      return { ok: false, fault: { code: 'HOST_UNREACHABLE', message: String(error) } }
    }
  },
  on: (listener) => preload.on((event) => listener(event as EventName)),
  reconnect: () => {},
})
