import { once } from 'node:events'
import { startHttpHost } from '../../http/httpHost.ts'
import { buildIfMissing } from '../../plainNode/buildDesktop.ts'
import { openBrowser } from '../../plainNode/openBrowser.ts'
import { wrapperGone } from '../../plainNode/wrapperGone.ts'
import { UsageError } from '../usage.ts'
import type { Command } from './Command.ts'
import { dataDirOf } from './withApp.ts'

function portOf(value: string | boolean | undefined): number {
  if (value === undefined) return 0
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number up to 65535.')
  return port
}

export const serve: Command = {
  options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  files: [0, 0],
  async run(_, values, print) {
    const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)
    const options = { dataDir: dataDirOf(values), port: portOf(values.port) }
    await buildIfMissing(say)
    const host = await startHttpHost({ ...options, linkUsed: (next) => say(`For another browser: ${next}`) })
    const { url } = host
    print(url)
    if (!values['no-open']) openBrowser(url)
    const stop = new AbortController()
    const told = ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal }))
    await Promise.race([...told, wrapperGone(stop.signal)])
    stop.abort()
    await host.close()
    return 0
  },
}
