import type { assistCalls } from '../contract/assistCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import type { Connections } from '../llm/Connections.ts'
import type { Clock, Emit } from '../ports.ts'
import { cancelJobTx, retryJobTx } from '../queue/jobs.ts'
import { acceptSuggestions, discardSuggestions } from './acceptSuggestions.ts'
import { type AskedBy, addAssistTx, getAssist, getAssistRow, listAssists } from './assists.ts'
import { planAssist, plannedRequests } from './planAssist.ts'
import { listSuggestions } from './suggestions.ts'

type AssistPorts = {
  db: Db
  now: Clock
  emit: Emit
  connections: Connections
  readingModel: () => ModelChoice | null
  askedBy: AskedBy
  queue: { wake(): void; abort(jobId: number): void }
}

export function assistHandlers(ports: AssistPorts): Handlers<keyof typeof assistCalls> {
  const { db, now, emit, queue, connections, askedBy } = ports
  const chosen = (): ModelChoice => {
    const choice = ports.readingModel()
    if (choice) return choice
    throw new AppError('MODEL_NOT_CHOSEN', 'Choose a provider and a model in the settings first.')
  }
  const destination = (choice: ModelChoice) => ({
    ...choice,
    baseUrl: connections.getProvider(choice.provider).baseUrl,
  })
  const changed = <Result>(result: Result): Result => {
    queue.wake()
    for (const name of [
      'assist.changed',
      'imports.changed',
      'questions.changed',
      'banks.changed',
      'changes.changed',
    ] as const)
      emit(name)
    return result
  }
  const graded = <Result>(result: Result): Result => {
    for (const name of ['mistakes.changed', 'practice.changed'] as const) emit(name)
    return changed(result)
  }
  return {
    'assist.plan': ({ importId, tasks }) => {
      const choice = chosen()
      const provider = connections.getProvider(choice.provider)
      const requests = plannedRequests(db, importId, tasks, destination(choice))
      return planAssist(db, requests, provider, choice.model)
    },
    'assist.start': ({ importId, tasks, requests }) => {
      const choice = chosen()
      const wanted = new Set(requests)
      const planned = plannedRequests(db, importId, tasks, destination(choice)).filter(({ hash }) => wanted.has(hash))
      if (new Set(planned.map(({ hash }) => hash)).size !== wanted.size)
        throw new AppError('CONFLICT', 'What is open has changed meanwhile. Look at the plan again.')
      const { id } = inTransaction(db, (tx) => {
        if (
          listAssists(tx, importId).some(
            ({ state }) => state === 'queued' || state === 'running' || state === 'waiting',
          )
        )
          throw new AppError('CONFLICT', 'A model is being asked about this import already.')
        return addAssistTx(tx, { importId, askedBy, choice, requests: planned }, now())
      })
      return changed(getAssist(db, id))
    },
    'assist.list': ({ importId }) => listAssists(db, importId),
    'assist.get': ({ id }) => getAssist(db, id),
    'assist.cancel': ({ id }) => {
      const { jobId } = getAssistRow(db, id)
      inTransaction(db, (tx) => cancelJobTx(tx, jobId, now()))
      queue.abort(jobId)
      return changed(getAssist(db, id))
    },
    'assist.retry': ({ id }) => {
      inTransaction(db, (tx) => retryJobTx(tx, getAssistRow(db, id).jobId, now()))
      return changed(getAssist(db, id))
    },
    'assist.suggestions': ({ id }) => listSuggestions(db, id),
    'assist.accept': ({ suggestionIds }) => graded(acceptSuggestions(db, suggestionIds, now())),
    'assist.discard': ({ suggestionIds }) => changed(discardSuggestions(db, suggestionIds, now())),
  }
}
