import { QueryClient } from '@tanstack/react-query'
import { dayAt } from '../../src-main/contract/days.ts'
import type { BridgeSignal } from './Bridge.ts'
import { bridge } from './callMain.ts'
import type { ShownCall } from './callTable.ts'
import { refetcher } from './refetcher.ts'
import { staleAfter, staleOnNewDay } from './staleAfter.ts'

const lookEvery = 60_000

/** Looks at the clock instead of setting a timer for the end of the day: that would stand while the machine sleeps. */
function onNewDay(act: () => void): void {
  let day = dayAt(Date.now())
  setInterval(() => {
    const today = dayAt(Date.now())
    if (today === day) return
    day = today
    act()
  }, lookEvery)
}

/** The host is on this machine: never paused for want of a network, and stale only when an event says so. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

const refetch = refetcher((name: ShownCall) => queryClient.invalidateQueries({ queryKey: [name] }))

bridge.on((signal: BridgeSignal) => {
  if (signal === 'host.back') void queryClient.invalidateQueries()
  // what is known is of another library: shown for a moment longer, it looks as if nothing had come back
  else if (signal === 'library.replaced') void queryClient.resetQueries()
  else if (signal !== 'host.lost') refetch(staleAfter(signal))
})

onNewDay(() => refetch(staleOnNewDay))
