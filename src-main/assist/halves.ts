import type { AssistRequest } from './AssistRequest.ts'

/** An answer that is cut off for twelve parts may be so for six; what does not fit for three is not a matter of space. */
export const mostSplits = 2

/** The request as two, each as it would be planned by itself; undefined if it cannot be split. */
export function halvesOf({ task, parts }: AssistRequest): AssistRequest[] | undefined {
  if (parts.length < 2) return undefined
  const middle = Math.ceil(parts.length / 2)
  return [parts.slice(0, middle), parts.slice(middle)].map((half) => ({
    task,
    parts: half.map((part, index) => ({ ...part, id: `p${index + 1}` })),
  }))
}
