import type { App } from '../../../src-main/app/createApp.ts'
import type { CallInput, CallName, CallResult } from '../../../src-main/contract/calls.ts'
import type { Envelope } from '../../../src-main/contract/faults.ts'

/** Calls the core as a page does. Returns the call's result; a fault is thrown as `{ code, message }`. */
export type Ask = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallResult<Name>>

export const askOf =
  (app: Pick<App, 'call'>): Ask =>
  async (name, input) => {
    const envelope = (await app.call(name, input)) as Envelope<CallResult<typeof name>>
    if (envelope.ok) return envelope.value
    throw envelope.fault
  }
