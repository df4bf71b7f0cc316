import type { AssistTask, PlannedRequest } from '../../../../src-main/contract/assistCalls.ts'

export const allTasks = ['answers', 'doubtful', 'unresolved', 'explanations'] as const satisfies readonly AssistTask[]

/** Questions or stretches of text that a task is about. */
export const partsOf = (requests: readonly PlannedRequest[], task: AssistTask): number =>
  requests.filter((request) => request.task === task).reduce((sum, { parts }) => sum + parts, 0)

/** What is ticked at first: what was left open, and explanations only where nothing else is. */
export function firstTasks(requests: readonly PlannedRequest[]): readonly AssistTask[] {
  const present = allTasks.filter((task) => partsOf(requests, task) > 0)
  const open = present.filter((task) => task !== 'explanations')
  return open.length > 0 ? open : present
}
