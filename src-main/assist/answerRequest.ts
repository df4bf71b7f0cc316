import { eq } from 'drizzle-orm'
import type { ProblemCode } from '../contract/assistCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { type Asked, type AskPorts, askModel } from '../llm/askModel.ts'
import { type Connection, ModelFailure } from '../llm/Llm.ts'
import { requestHash } from '../llm/requestHash.ts'
import type { AssistRequest } from './AssistRequest.ts'
import { type CheckedPart, checkAnswers, checkQuestions, type KnownQuestion } from './checkReply.ts'
import { halvesOf, mostSplits } from './halves.ts'
import { problem } from './problems.ts'
import { answersReply, isReading, modelRequest, questionsReply } from './prompts.ts'

/** What one answer of the model gave; `hash` of the request that it answers. */
export type CheckedReply = { hash: string; checked: readonly CheckedPart[] }

export function findQuestion(db: Reader, id: number): KnownQuestion | undefined {
  const row = db.select().from(question).where(eq(question.id, id)).get()
  return row && { type: row.type, options: row.options, blanks: 0, key: row.key }
}

const unusable = ({ parts }: AssistRequest, code: ProblemCode): CheckedPart[] =>
  parts.map((part) => ({ part, values: [problem(code)] }))

async function askOnce(
  ports: AskPorts,
  connection: Connection,
  request: AssistRequest,
  signal: AbortSignal,
): Promise<Asked<CheckedPart[]>> {
  const sent = modelRequest(request)
  if (isReading(request.task)) {
    const asked = await askModel(ports, connection, { ...sent, schema: questionsReply }, signal)
    return asked.ok ? { ...asked, value: checkQuestions(request.parts, asked.value) } : asked
  }
  const asked = await askModel(ports, connection, { ...sent, schema: answersReply }, signal)
  const find = (id: number) => findQuestion(ports.db, id)
  return asked.ok ? { ...asked, value: checkAnswers(request.task, request.parts, asked.value, find) } : asked
}

/**
 * What the model says to a request, checked. An answer that was cut off is asked for again in halves, each a request of
 * its own. Throws ModelFailure where somebody has to act first.
 */
export async function answerRequest(
  ports: AskPorts,
  connection: Connection,
  request: AssistRequest,
  signal: AbortSignal,
  splits = 0,
): Promise<CheckedReply[]> {
  try {
    const asked = await askOnce(ports, connection, request, signal)
    if (asked.ok) return [{ hash: asked.hash, checked: asked.value }]
    const halves = asked.problem === 'cutOff' && splits < mostSplits ? halvesOf(request) : undefined
    if (!halves) return [{ hash: asked.hash, checked: unusable(request, asked.problem) }]
    const replies: CheckedReply[] = []
    for (const half of halves) replies.push(...(await answerRequest(ports, connection, half, signal, splits + 1)))
    return replies
  } catch (error) {
    const code = error instanceof ModelFailure ? hopeless[error.code] : undefined
    if (!code) throw error
    return [{ hash: requestHash(connection, modelRequest(request)), checked: unusable(request, code) }]
  }
}

/** Failures of this one request that nobody can mend. */
const hopeless: Partial<Record<string, ProblemCode>> = { MODEL_REFUSED: 'refused', MODEL_ANSWER_INVALID: 'failed' }
