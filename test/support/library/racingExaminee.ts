import { createApp } from '../../../src-main/app/createApp.ts'
import { testPorts } from './testPorts.ts'

// A process that hands an exam in whenever it is told to: `{ sessionId }`; answers with what it was told.

const app = createApp(testPorts(process.argv[2] ?? ''))

process.on('message', async ({ sessionId }: { sessionId: number }) => {
  process.send?.(await app.call('exams.handIn', { sessionId }))
})
process.send?.('ready')
