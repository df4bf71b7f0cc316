import { useSyncExternalStore } from 'react'
import { bridge } from './callMain.ts'

let lost = false
const listeners = new Set<() => void>()

bridge.on((signal) => {
  if (signal !== 'host.lost' && signal !== 'host.back') return
  lost = signal === 'host.lost'
  for (const listener of listeners) listener()
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useHostLost = (): boolean => useSyncExternalStore(subscribe, () => lost)
