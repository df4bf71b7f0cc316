import type { CallInput, CallName, CallResult } from '../../src-main/contract/calls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import type { Bridge } from './Bridge.ts'
import { electronBridge } from './electronBridge.ts'
import { httpBridge } from './httpBridge.ts'

/** The host is picked once, at start: the preload's bridge if there is one, else the server that served the page. */
export const bridge: Bridge = window.qquiz ? electronBridge(window.qquiz) : httpBridge()

/** A call that came back with a fault. */
export class CallFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.message)
    this.name = 'CallFault'
    this.fault = fault
  }
}

/** Calls without input are called with the name alone. */
export type InputOf<Name extends CallName> =
  undefined extends CallInput<Name> ? [input?: undefined] : [input: CallInput<Name>]

/** Rejects with CallFault, and with nothing else. */
export async function callMain<Name extends CallName>(
  name: Name,
  ...[input]: InputOf<Name>
): Promise<CallResult<Name>> {
  const envelope = await bridge.call(name, input)
  if (!envelope.ok) throw new CallFault(envelope.fault)
  return envelope.value as CallResult<Name>
}

/** What went wrong, as a fault; a bug of the page itself becomes INTERNAL. */
export const faultOf = (error: unknown): Fault =>
  error instanceof CallFault ? error.fault : { code: 'INTERNAL', message: String(error) }
