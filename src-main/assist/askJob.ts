import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../db/openDatabase.ts'
import { suggestion } from '../db/schema/assist.ts'
import type { Connections } from '../llm/Connections.ts'
import { jobResultOf } from '../llm/jobResultOf.ts'
import type { Llm } from '../llm/Llm.ts'
import type { Clock } from '../ports.ts'
import type { JobContext } from '../queue/JobContext.ts'
import type { JobResult } from '../queue/JobResult.ts'
import { orAborted } from '../queue/orAborted.ts'
import type { JobKind } from '../queue/QueueRunner.ts'
import { answerRequest, type CheckedReply, findQuestion } from './answerRequest.ts'
import { type AskedBy, type AssistRow, askKind, askPayload, findAssistOfJob } from './assists.ts'

export type AskJobPorts = {
  askedBy: AskedBy
  db: Db
  now: Clock
  llm: Llm
  connections: Connections
  changed: () => void
}

/** Requests of one job under way at once; the provider's own limits are kept by the gate. */
const atOnce = 3

function addSuggestionsTx(tx: Tx, assist: AssistRow, replies: readonly CheckedReply[], now: number) {
  const answered = replies.flatMap(({ hash, checked }) => checked.map((one) => ({ hash, ...one })))
  const rows = answered.flatMap(({ hash, part, values }) =>
    values.map((value) => ({
      uid: randomUUID(),
      assistId: assist.id,
      questionId: part.questionId,
      firstBlock: part.firstBlock,
      lastBlock: part.lastBlock,
      value,
      state: value.kind === 'none' ? ('failed' as const) : ('pending' as const),
      requestHash: hash,
      createdAt: now,
    })),
  )
  // A question removed while the model thought takes what was said of it along.
  const there = rows.filter(({ questionId }) => questionId === null || findQuestion(tx, questionId))
  if (there.length > 0) tx.insert(suggestion).values(there).run()
}

async function askAll(ports: AskJobPorts, context: JobContext, assist: AssistRow): Promise<void> {
  const { requests } = askPayload.parse(context.job.payload)
  const opening = ports.connections.open({ provider: assist.provider, model: assist.model })
  const connection = await orAborted(opening, context.signal) // a locked keyring answers when it pleases
  let done = 0
  const askOne = async (part: number) => {
    const request = requests[part]
    if (!request) return
    await context.step(
      { step: 'ask', part },
      () => answerRequest(ports, connection, request, context.signal),
      (tx, replies) => addSuggestionsTx(tx, assist, replies, ports.now()),
    )
    done += 1
    await context.report({ done, total: requests.length })
  }
  for (let first = 0; first < requests.length; first += atOnce) {
    const window = Array.from({ length: atOnce }, (_, offset) => askOne(first + offset))
    // All are waited for: what one paid for is kept when another fails.
    const failed = (await Promise.allSettled(window)).find((settled) => settled.status === 'rejected')
    if (failed) throw failed.reason
  }
}

async function run(ports: AskJobPorts, context: JobContext): Promise<JobResult> {
  const assist = findAssistOfJob(ports.db, context.job.id)
  if (!assist) return { kind: 'done' }
  try {
    await askAll(ports, context, assist)
    return { kind: 'done' }
  } catch (error) {
    return jobResultOf(error, ports.now())
  }
}

/** Asks a model what a person chose to ask, a request a step. What it says becomes suggestions, nothing more. */
export const askJob = (ports: AskJobPorts): JobKind => ({
  kind: askKind[ports.askedBy],
  run: (context) => run(ports, context),
  endedTx: () => {}, // what was answered before a failure is paid for and stays
  changed: () => ports.changed(),
})
