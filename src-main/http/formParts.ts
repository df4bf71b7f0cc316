import { AppError } from '../contract/faults.ts'

const lineEnd = '\r\n'

/**
 * Returns the parts of multipart/form-data by name, as views of the body: nothing is copied. Throws INVALID_INPUT. Source: RFC 7578.
 */
export function formParts(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (mark.length === 2) throw broken()
  const parts = new Map<string, Buffer>()
  let at = body.indexOf(mark)
  while (at >= 0) {
    const start = at + mark.length
    if (body.toString('latin1', start, start + 2) === '--') return parts
    const next = body.indexOf(Buffer.concat([Buffer.from(lineEnd), mark]), start)
    const head = body.indexOf(lineEnd + lineEnd, start)
    if (next < 0 || head < 0 || head > next) throw broken()
    const name = /\bname="([^"]{1,100})"/i.exec(body.toString('latin1', start, Math.min(head, start + 2000)))?.[1]
    if (name !== undefined) parts.set(name, body.subarray(head + 4, next))
    at = next + lineEnd.length
  }
  throw broken()
}

const broken = () => new AppError('INVALID_INPUT', 'The request could not be read.')
