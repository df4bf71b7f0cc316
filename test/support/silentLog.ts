import type { Log } from '../../src-main/ports.ts'

export const silentLog: Log = { info: () => {}, error: () => {} }
