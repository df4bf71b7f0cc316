import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { FakeProvider } from './FakeProvider.ts'
import { passingFaults, randomFaults } from './randomFaults.ts'
import { type FakeRequest, type FaultName, faultNames } from './replies.ts'

/**
 * The fake provider as a process of its own, for tests that kill the one that asks:
 * node standalone.ts --port-file FILE [--answers MODULE] [--record FILE] [--key KEY] [--seed N] [--share 0.3] [--faults a,b]
 * MODULE exports `answerText(request)`. FILE of --record gets a line of JSON for every change of a request's record;
 * GET /requests gives all of them. The port file appears, whole, when it listens.
 */
const { values } = parseArgs({
  options: {
    'port-file': { type: 'string' },
    port: { type: 'string', default: '0' },
    answers: { type: 'string' },
    record: { type: 'string' },
    key: { type: 'string' },
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '0' },
    faults: { type: 'string' },
    delay: { type: 'string', default: '0' },
  },
})

const portFile = values['port-file']
if (!portFile) throw new Error('--port-file is missing.')

const isFault = (name: string): name is FaultName => faultNames.some((it) => it === name)
const among = values.faults?.split(',').filter(isFault) ?? passingFaults

const { answerText } = values.answers
  ? await import(pathToFileURL(values.answers).href)
  : { answerText: (request: FakeRequest) => JSON.stringify({ echo: request.hash }) }

const { record, key } = values
const provider = await FakeProvider.start(
  {
    answer: randomFaults(answerText, { seed: Number(values.seed), share: Number(values.share), among }),
    delayMs: Number(values.delay),
    ...(key === undefined ? {} : { key }),
    ...(record ? { recorded: (change) => appendFileSync(record, `${JSON.stringify(change)}\n`) } : {}),
  },
  Number(values.port),
)

writeFileSync(`${portFile}.part`, String(provider.port))
renameSync(`${portFile}.part`, portFile)
