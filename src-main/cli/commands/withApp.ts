import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type App, createApp } from '../../app/createApp.ts'
import { openLibrary } from '../../app/openLibrary.ts'
import type { CallInput, CallName, CallResult } from '../../contract/calls.ts'
import { AppError } from '../../contract/faults.ts'
import { projectPorts } from '../../plainNode/projectPorts.ts'
import { scriptModel } from '../scriptModel.ts'
import { UsageError } from '../usage.ts'
import type { Values } from './Command.ts'

/** Calls the core as the page does; a fault is thrown. */
export type Ask = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallResult<Name>>

const asker =
  (app: App): Ask =>
  async (name, input) => {
    const envelope = await app.call(name, input)
    if (!envelope.ok)
      throw new AppError(envelope.fault.code, envelope.fault.message, { details: envelope.fault.details })
    return envelope.value as CallResult<typeof name>
  }

export function dataDirOf(values: Values): string {
  if (typeof values.data !== 'string' || values.data === '') throw new UsageError('--data DIR is needed.')
  return resolve(values.data)
}

/** Opens the library for one command and closes it whatever happens; `--model` takes the model of the environment. `readsAtOnce`: see Ports. */
export async function withApp<Result>(
  values: Values,
  work: (ask: Ask, app: App) => Promise<Result>,
  readsAtOnce = false,
): Promise<Result> {
  const ports = { ...projectPorts(dataDirOf(values)), readsAtOnce }
  const app = createApp(values.model ? { ...ports, scriptModel: scriptModel() } : ports)
  try {
    return await work(asker(app), app)
  } finally {
    await app.close()
  }
}

/** As withApp, for commands that have something to do with a damaged library, too. Throws NOT_FOUND where there is none. */
export async function withLibrary<Result>(
  values: Values,
  work: (ask: Ask, app: App) => Promise<Result>,
): Promise<Result> {
  const dataDir = dataDirOf(values)
  if (!existsSync(dataDir)) throw new AppError('NOT_FOUND', `There is no library in ${dataDir}.`)
  const app = openLibrary(projectPorts(dataDir))
  try {
    return await work(asker(app), app)
  } finally {
    await app.close()
  }
}
