import { type AssistPlan, type AssistTask, assistTasks, type PlannedRequest } from '../contract/assistCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { getImport } from '../imports/imports.ts'
import { findReply, wasCutOff } from '../llm/recordedReplies.ts'
import { type Destination, requestHash } from '../llm/requestHash.ts'
import type { AssistRequest } from './AssistRequest.ts'
import { batches } from './batches.ts'
import { estimateTokens } from './estimateTokens.ts'
import { halvesOf, mostSplits } from './halves.ts'
import { openParts } from './openParts.ts'
import { modelRequest } from './prompts.ts'

/** A request with the hash that names it. */
export type HashedRequest = AssistRequest & { hash: string }

const outputTokensAPart: Record<AssistTask, number> = {
  answers: 120,
  explanations: 120,
  doubtful: 200,
  unresolved: 600,
}

/** What would be asked of this model about what the import left open, in a fixed order. Nothing is sent. */
export function plannedRequests(
  db: Reader,
  importId: number,
  tasks: readonly AssistTask[],
  destination: Destination,
): HashedRequest[] {
  if (getImport(db, importId).state !== 'done') throw new AppError('CONFLICT', 'This import is not done.')
  return assistTasks
    .filter((task) => tasks.includes(task))
    .flatMap((task) => batches(task, openParts(db, importId, task)))
    .map((request) => ({ ...request, hash: requestHash(destination, modelRequest(request)) }))
}

/** Answered before, whole or, where that was cut off, in halves. */
function isAnswered(db: Reader, to: Destination, request: AssistRequest, splits = 0): boolean {
  const hash = requestHash(to, modelRequest(request))
  if (findReply(db, hash) !== undefined) return true
  if (!wasCutOff(db, hash)) return false
  const halves = splits < mostSplits ? halvesOf(request) : undefined
  return !halves || halves.every((half) => isAnswered(db, to, half, splits + 1))
}

export function planAssist(
  db: Reader,
  requests: readonly HashedRequest[],
  provider: AssistPlan['provider'],
  model: string,
): AssistPlan {
  const to = { provider: provider.id, baseUrl: provider.baseUrl, model }
  const planned = requests.map((request): PlannedRequest => {
    const { system, user } = modelRequest(request)
    return {
      hash: request.hash,
      task: request.task,
      parts: request.parts.length,
      text: user,
      inputTokens: estimateTokens(system) + estimateTokens(user),
      outputTokens: request.parts.length * outputTokensAPart[request.task],
      isRecorded: isAnswered(db, to, request),
    }
  })
  return { provider, model, requests: planned }
}
