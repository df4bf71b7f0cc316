import type { AssistTask } from '../contract/assistCalls.ts'

/** A question or a stretch of text in a request; `id` is what the model names it by. */
export type RequestPart = {
  id: string
  /** null: a stretch that no rule could read. */
  questionId: number | null
  firstBlock: number
  lastBlock: number
  /** What the model sees of it. */
  text: string
}

/** One request to a model. It never cuts a part, and `parts` are what its reply is checked against. */
export type AssistRequest = { task: AssistTask; parts: readonly RequestPart[] }
