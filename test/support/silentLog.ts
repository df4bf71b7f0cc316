import type { Log } from '../../src-main/app/ports.ts'

export const silentLog: Log = { info: () => {}, error: () => {} }
