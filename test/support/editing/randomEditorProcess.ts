import { createApp } from '../../../src-main/app/createApp.ts'
import type { CallInput, CallName, CallResult } from '../../../src-main/contract/calls.ts'
import type { Envelope } from '../../../src-main/contract/faults.ts'
import { projectPorts } from '../../../src-main/plainNode/projectPorts.ts'
import { RandomEditor } from './RandomEditor.ts'

// A process that edits a library at random, with undo and redo, until it is killed. Tells of each act that is done.

const [dataDir = '', seed = '0', until = '0'] = process.argv.slice(2)
const app = createApp(projectPorts(dataDir))
app.start()

async function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>> {
  const envelope = (await app.call(name, input)) as Envelope<CallResult<Name>>
  if (envelope.ok) return envelope.value
  throw envelope.fault
}

const editor = new RandomEditor(ask, Number(seed))
for (;;) {
  await editor.actOrTurn(Number(until))
  process.send?.('done')
}
