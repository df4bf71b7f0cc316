import { useState } from 'react'
import type { CallResult } from '../../src-main/contract/calls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { callMain, faultOf, type InputOf } from './callMain.ts'
import type { ActingCall } from './callTable.ts'

export type Action<Name extends ActingCall> = {
  /** Never rejects: a failure is in `fault` until the next run. */
  run: (...input: InputOf<Name>) => Promise<void>
  pending: boolean
  fault: Fault | undefined
  forget: () => void
}

/** A call that changes something. What it changes on other pages comes back by events. */
export function useAction<Name extends ActingCall>(
  name: Name,
  onDone?: (value: CallResult<Name>) => void,
  onFault?: (fault: Fault) => void,
): Action<Name> {
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const run = async (...input: InputOf<Name>) => {
    setPending(true)
    setFault(undefined)
    try {
      const value = await callMain(name, ...input)
      onDone?.(value)
    } catch (error) {
      setFault(faultOf(error))
      onFault?.(faultOf(error))
    } finally {
      setPending(false)
    }
  }
  return { run, pending, fault, forget: () => setFault(undefined) }
}
