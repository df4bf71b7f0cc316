import type { AssistTask, PlannedRequest } from '../../../../src-main/contract/assistCalls.ts'

export const allTasks = ['answers', 'doubtful', 'unresolved', 'explanations'] as const satisfies readonly AssistTask[]

/** Questions or stretches of text that a task is about. */
export const partsOf = (requests: readonly PlannedRequest[], task: AssistTask): number =>
  requests.filter((request) => request.task === task).reduce((sum, { parts }) => sum + parts, 0)

/**
 * What is ticked at first: what is missing. The other tasks ask again about questions that are there, so they are only
 * ticked where nothing is missing.
 */
export function firstTasks(requests: readonly PlannedRequest[]): readonly AssistTask[] {
  const present = allTasks.filter((task) => partsOf(requests, task) > 0)
  const missing = present.filter((task) => task === 'answers' || task === 'unresolved')
  return missing.length > 0 ? missing : present.slice(0, 1)
}
