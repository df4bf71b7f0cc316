import type { SourceImage } from '../SourceDocument.ts'
import { decodeText } from '../text/decodeText.ts'

type MhtFile = { html: string; pictures: ReadonlyMap<string, SourceImage> }

/** The head of a mail message: that is what a page saved as one file is. */
export const isMht = (text: string): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}/.test(text.slice(0, 4000).trimStart()) &&
  /^(?:mime-version|content-type)\s*:/im.test(text.slice(0, 4000)) &&
  /content-type:\s*(?:multipart\/related|text\/html)/i.test(text.slice(0, 4000))

/** The page and its pictures, these by every name that the page may call them. */
export function readMht(text: string): MhtFile {
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(text.slice(0, 8000))?.[1]
  const parts = boundary ? text.split(`--${boundary}`) : [text]
  const pictures = new Map<string, SourceImage>()
  let html = ''
  for (const part of parts.map(readPart)) {
    if (!part) continue
    if (part.type === 'text/html' && html === '') html = decodeText(part.bytes).text
    if (!part.type.startsWith('image/')) continue
    const image = { mime: part.type, bytes: part.bytes }
    for (const key of [part.location, part.location.split('/').at(-1) ?? '', `cid:${part.id}`]) pictures.set(key, image)
  }
  return { html, pictures }
}

function readPart(source: string): { type: string; location: string; id: string; bytes: Uint8Array } | undefined {
  const trimmed = source.trimStart()
  const end = /\r?\n\r?\n/.exec(trimmed)
  if (!end) return undefined
  const head = trimmed.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const body = trimmed.slice(end.index + end[0].length)
  const type = field('content-type').split(';')[0]?.trim().toLowerCase() ?? ''
  const bytes = decodeBody(body, field('content-transfer-encoding').toLowerCase())
  return { type, location: field('content-location'), id: field('content-id').replace(/^<|>$/g, ''), bytes }
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'))
  if (encoding !== 'quoted-printable') return new TextEncoder().encode(body)
  const unfolded = body.replace(/=[ \t]*\r?\n/g, '')
  const pieces = unfolded.split(/((?:=[\dA-F]{2})+)/i)
  return new Uint8Array(
    Buffer.concat(
      pieces.map((piece, index) =>
        index % 2 === 1 ? Buffer.from(piece.replaceAll('=', ''), 'hex') : Buffer.from(piece),
      ),
    ),
  )
}
