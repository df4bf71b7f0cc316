import type { ZodError } from 'zod'
import { type CallName, calls, type Handlers } from '../contract/calls.ts'
import { closedFault } from '../contract/closedFault.ts'
import { damageFault } from '../contract/damageFault.ts'
import { AppError, type Envelope, toFault } from '../contract/faults.ts'
import { storageFault } from '../contract/storageFault.ts'
import type { Log } from '../ports.ts'

/** The first field that was refused, by name: what the caller has to mend. */
function invalidInput(error: ZodError): AppError {
  const [issue] = error.issues
  const named = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
  const field = named || 'input'
  return new AppError('INVALID_INPUT', `${field}: ${issue?.message ?? 'not valid'}`, { details: { field } })
}

/** Another program has been writing for longer than one waits. */
function busyFault(error: unknown): AppError | undefined {
  const code = String((error as { code?: unknown }).code ?? '')
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code))
    return new AppError('LIBRARY_BUSY', 'Another program is writing to the library. Nothing was changed.', {
      cause: error,
    })
  return undefined
}

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name)

/** Checks the input, runs the handler, and never rejects: every outcome is an envelope. */
export async function route(
  handlers: Handlers<CallName>,
  log: Log,
  name: string,
  input: unknown,
): Promise<Envelope<unknown>> {
  try {
    if (!isCall(name)) throw new AppError('UNKNOWN_CALL', `There is no call "${name}".`)
    const checked = calls[name].input.safeParse(input)
    if (!checked.success) throw invalidInput(checked.error)
    // The table's type ties each handler to its call's input; over all names at once TypeScript cannot follow.
    const handler = handlers[name] as (input: unknown) => unknown
    return { ok: true, value: await handler(checked.data) }
  } catch (thrown) {
    const error = storageFault(thrown) ?? damageFault(thrown) ?? busyFault(thrown) ?? closedFault(thrown) ?? thrown
    if (!(error instanceof AppError)) log.error('a call failed', error, { call: name })
    else if (error.cause) log.error('a call could not be done', error.cause, { call: name, code: error.code })
    return { ok: false, fault: toFault(error) }
  }
}
