import { createApp } from '../../../src-main/app/createApp.ts'
import { askOf } from '../library/askOf.ts'
import { testPorts } from '../library/testPorts.ts'
import { fakeScan, startScanningReader } from './scanningReader.ts'

// The core over a library, reading a scan of `fakeScan` until it is killed: `scanningProgram.ts DATADIR SCAN`, SCAN as JSON.

const [dataDir = '', scan = ''] = process.argv.slice(2)
const app = createApp({ ...testPorts(dataDir), startReader: startScanningReader })
const ask = askOf(app)
app.start()
const known = await ask('imports.list', {})
if (known.length === 0)
  await ask('imports.add', { target: { newBank: 'Scan' }, name: 'scan.pdf', bytes: fakeScan(JSON.parse(scan)) })
