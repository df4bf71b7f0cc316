import type { MoveStep } from '../../../src-main/dataFolder/moveLibrary.ts'
import { settleDataFolder } from '../../../src-main/dataFolder/settleDataFolder.ts'
import { silentLog } from '../silentLog.ts'

// A start of the program as far as finding its library: `node movingStart.ts USUAL [STEP]`; killed when it reaches the step.
const [usual = '', killAt] = process.argv.slice(2)

process.stdout.write('begun\n')
const place = await settleDataFolder({
  usual,
  isNamed: false,
  log: silentLog,
  reached: (step: MoveStep) => {
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
  },
})
process.stdout.write(`${JSON.stringify(place)}\n`)
