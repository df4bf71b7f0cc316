import type { IncomingMessage } from 'node:http'
import { AppError } from '../contract/faults.ts'
import { formParts } from './formParts.ts'
import { requestBody } from './requestBody.ts'

/** Puts the uploaded bytes back where the page had them: `{"$file": 0}` stands for part "file0". */
function withFiles(value: unknown, parts: ReadonlyMap<string, Buffer>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withFiles(entry, parts))
  if (typeof value !== 'object' || value === null) return value
  if ('$file' in value) {
    const part = parts.get(`file${value.$file}`)
    if (!part) throw new AppError('INVALID_INPUT', 'An upload lacks its file.')
    return new Uint8Array(part.buffer, part.byteOffset, part.length)
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withFiles(entry, parts)]))
}

/**
 * The input of a call as the page sent it: JSON `{"input": ...}`, or with bytes multipart/form-data with a part "input"
 * and parts "file0", "file1" ... `folder`: where a large body gathers. Throws INVALID_INPUT, or FILE_TOO_LARGE before more than that is read.
 */
export async function requestInput(request: IncomingMessage, folder: string): Promise<unknown> {
  const contentType = request.headers['content-type'] ?? ''
  try {
    const body = await requestBody(request, folder)
    if (/^application\/json\b/i.test(contentType))
      return (JSON.parse(body.toString('utf8')) as { input?: unknown }).input
    if (!/^multipart\/form-data\b/i.test(contentType))
      throw new AppError('INVALID_INPUT', 'JSON or form data is needed.')
    const parts = formParts(body, contentType)
    return withFiles(JSON.parse(parts.get('input')?.toString('utf8') ?? 'null'), parts)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('INVALID_INPUT', 'The request could not be read.', { cause: error })
  }
}
