import { createApp } from '../../../src-main/app/createApp.ts'
import { askOf } from '../library/askOf.ts'
import { testPorts } from '../library/testPorts.ts'
import { RandomEditor } from './RandomEditor.ts'

// A process that edits a library at random, with undo and redo, until it is killed. Tells of each act that is done.

const [dataDir = '', seed = '0', until = '0'] = process.argv.slice(2)
const app = createApp(testPorts(dataDir))
app.start()

const editor = new RandomEditor(askOf(app), Number(seed))
for (;;) {
  await editor.actOrTurn(Number(until))
  process.send?.('done')
}
