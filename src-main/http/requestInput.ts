import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { AppError } from '../contract/faults.ts'
import { maxFileBytes } from '../contract/limits.ts'

const maxBodyBytes = maxFileBytes + 1024 * 1024

/** Puts the uploaded bytes back where the page had them: `{"$file": 0}` stands for part "file0". */
async function withFiles(value: unknown, form: FormData): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((entry) => withFiles(entry, form)))
  if (typeof value !== 'object' || value === null) return value
  if ('$file' in value) {
    const part = form.get(`file${value.$file}`)
    if (!(part instanceof Blob)) throw new AppError('INVALID_INPUT', 'An upload lacks its file.')
    return new Uint8Array(await part.arrayBuffer())
  }
  const entries = Object.entries(value).map(async ([key, entry]) => [key, await withFiles(entry, form)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

const tooLarge = () => new AppError('FILE_TOO_LARGE', `A file may have ${maxFileBytes / 1024 / 1024} MB at most.`)

/** Counted as it comes: a body need not say its length. The connection stays, so that the fault can be told over it. */
async function* bounded(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBodyBytes) throw tooLarge()
    yield chunk
  }
}

/** What the reading of the body threw, which may be wrapped. */
function faultIn(error: unknown): AppError {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof AppError) return at
  return new AppError('INVALID_INPUT', 'The request could not be read.', { cause: error })
}

/**
 * The input of a call as the page sent it: JSON `{"input": ...}`, or with bytes multipart/form-data with a part "input"
 * and parts "file0", "file1" ... Throws INVALID_INPUT, or FILE_TOO_LARGE before more than that is read.
 */
export async function requestInput(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge()
  const contentType = request.headers['content-type'] ?? ''
  const stream = Readable.toWeb(Readable.from(bounded(request))) as ReadableStream
  const body = new Response(stream, { headers: { 'content-type': contentType } })
  try {
    if (contentType.startsWith('application/json')) return ((await body.json()) as { input?: unknown }).input
    if (!contentType.startsWith('multipart/form-data'))
      throw new AppError('INVALID_INPUT', 'JSON or form data is needed.')
    const form = await body.formData()
    const input = form.get('input')
    return await withFiles(JSON.parse(input instanceof Blob ? await input.text() : (input ?? 'null')), form)
  } catch (error) {
    throw faultIn(error)
  }
}
