const pauseMs = 60

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again for what became stale, each call in rounds of its own: a slow answer holds back no other, and a stream of events
 * never starves one, as a round is ended before the next begins. `ask` must not reject.
 */
export function refetcher<Name>(ask: (name: Name) => Promise<unknown>): (names: readonly Name[]) => void {
  const stale = new Set<Name>()
  const asking = new Set<Name>()
  const run = async (name: Name) => {
    asking.add(name)
    while (stale.delete(name)) {
      await ask(name)
      await pause(pauseMs)
    }
    asking.delete(name)
  }
  return (names) => {
    for (const name of names) {
      stale.add(name)
      if (!asking.has(name)) void run(name)
    }
  }
}
