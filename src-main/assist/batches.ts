import type { AssistTask } from '../contract/assistCalls.ts'
import type { AssistRequest, RequestPart } from './AssistRequest.ts'

const mostParts = 12
const mostCharacters = 6000

/** Fills requests in order, never cutting a part; a part larger than a request is one of its own. */
export function batches(task: AssistTask, parts: readonly Omit<RequestPart, 'id'>[]): AssistRequest[] {
  const requests: RequestPart[][] = []
  let characters = 0
  for (const part of parts) {
    const last = requests.at(-1)
    const fits = last && last.length < mostParts && characters + part.text.length <= mostCharacters
    const request = fits ? last : []
    if (!fits) {
      requests.push(request)
      characters = 0
    }
    request.push({ ...part, id: `p${request.length + 1}` })
    characters += part.text.length
  }
  return requests.map((filled) => ({ task, parts: filled }))
}
