import type { Page } from 'playwright'
import type { CallInput, CallName, CallResult } from '../../../src-main/contract/calls.ts'
import type { Envelope } from '../../../src-main/contract/faults.ts'

/** Calls the core from the page, past the screens: to prepare a test, never to do what it is about. */
export async function callHost<Name extends CallName>(
  page: Page,
  name: Name,
  input?: CallInput<Name>,
): Promise<CallResult<Name>> {
  const envelope: Envelope<unknown> = await page.evaluate(
    async ({ name, input }) => {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qquiz-key': localStorage.getItem('qquiz.key') ?? '' },
        body: JSON.stringify({ input }),
      })
      return response.json()
    },
    { name, input },
  )
  if (!envelope.ok) throw new Error(`${name}: ${envelope.fault.code} ${envelope.fault.message}`)
  return envelope.value as CallResult<Name>
}
