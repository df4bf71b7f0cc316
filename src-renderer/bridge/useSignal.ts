import { useEffect, useRef } from 'react'
import type { BridgeSignal } from './Bridge.ts'
import { bridge } from './callMain.ts'

/** Runs the latest `action` whenever the signal is heard. */
export function useSignal(wanted: BridgeSignal, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => bridge.on((signal) => signal === wanted && latest.current()), [wanted])
}
