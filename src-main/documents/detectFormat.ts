import { AppError } from '../contract/faults.ts'
import type { DocumentFormat } from './SourceDocument.ts'
import { type DecodedText, decodeText } from './text/decodeText.ts'

/** What the bytes are; text formats come with their text decoded. */
export type Detected = { format: 'docx' } | { format: 'txt' | 'md'; decoded: DecodedText }

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0))

const extension = (name: string): string => /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Decides by content; the name only breaks ties between kinds of text. */
export function detectFormat(bytes: Uint8Array, name: string): Detected {
  if (startsWith(bytes, 'PK')) return { format: 'docx' }
  const decoded = decodeText(bytes)
  const controls = decoded.text.slice(0, 100_000).match(/[[\p{Cc}--[\t\n\v\f\r\x85]]\uFFFD]/gv)?.length ?? 0
  if (controls > Math.min(decoded.text.length, 100_000) / 50)
    throw new AppError(
      'FORMAT_UNSUPPORTED',
      `${name} is not a document that can be read; save it as DOCX, PDF or text.`,
    )
  return { format: textFormat(decoded.text, name), decoded }
}

function textFormat(text: string, name: string): Extract<DocumentFormat, 'txt' | 'md'> {
  const ending = extension(name)
  if (ending === 'md' || ending === 'markdown' || ending === 'mdown') return 'md'
  return ending !== 'txt' && /^#{1,6} \S/m.test(text) && /^\s*[-*+] |\*\*|```/m.test(text) ? 'md' : 'txt'
}
