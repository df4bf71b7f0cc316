import type { MoveStep } from '../../../src-main/app/dataPlace/moveLibrary.ts'
import { settleDataPlace } from '../../../src-main/app/dataPlace/settleDataPlace.ts'
import { silentLog } from '../silentLog.ts'

// A start of the program as far as finding its library: `node movingStart.ts USUAL [STEP]`; killed when it reaches the step.
const [usual = '', killAt] = process.argv.slice(2)

process.stdout.write('begun\n')
const place = await settleDataPlace({
  usual,
  isNamed: false,
  log: silentLog,
  reached: (step: MoveStep) => {
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
  },
})
process.stdout.write(`${JSON.stringify(place)}\n`)
