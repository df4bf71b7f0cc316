import { unzipSync } from 'fflate'
import { damaged } from './damaged.ts'
import { shortBlanks } from './shortRuns.ts'
import { type DecodedText, decodeText } from './text/decodeText.ts'
import { streamsOfOle } from './word97/streamsOfOle.ts'
import { checkZip } from './xml/checkZip.ts'

/** What holds the content: an archive, an OLE file of Office 97, something with a signature of its own, or text. */
const containers = ['zip', 'ole', 'signed', 'text'] as const
export type Container = (typeof containers)[number]

/** How much of a text tells what it is. */
const headLength = 200_000

/** A file as those who tell formats look at it. What takes work is done once, and only if someone asks. */
export class UnknownFile {
  readonly bytes: Uint8Array
  readonly name: string
  /** The first bytes, as Latin-1. */
  readonly signature: string
  #decoded: DecodedText | undefined
  #parts: readonly string[] | undefined
  #streams: readonly string[] | undefined
  #head: string | undefined
  #unpacked = 0

  constructor(bytes: Uint8Array, name: string) {
    this.bytes = bytes
    this.name = name
    this.signature = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  }

  /** In lower case, without the dot. */
  get ending(): string {
    return /\.([a-z\d]+)$/i.exec(this.name)?.[1]?.toLowerCase() ?? ''
  }

  get isZip(): boolean {
    return this.signature.startsWith('PK\x03\x04') || this.signature.startsWith('PK\x05\x06')
  }

  get isOle(): boolean {
    return this.signature.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
  }

  get decoded(): DecodedText {
    this.#decoded ??= decodeWithShortBlanks(this.bytes)
    return this.#decoded
  }

  /** The text of the file, up to what is enough to tell what it is. */
  get head(): string {
    this.#head ??= this.decoded.text.slice(0, headLength)
    return this.#head
  }

  /** How much there is to read, in bytes, as far as the file itself tells: of an archive, what it unpacks to. */
  get extent(): number {
    return Math.max(this.bytes.length, this.isZip && this.parts ? this.#unpacked : 0)
  }

  /** Names of the files in an archive, without a leading slash. Throws DOCUMENT_DAMAGED and EXTRACTION_MEMORY. */
  get parts(): readonly string[] {
    if (!this.#parts) {
      this.#unpacked = checkZip(this.bytes, this.name)
      this.#parts = namesInZip(this.bytes, this.name)
    }
    return this.#parts
  }

  hasPart(pattern: RegExp): boolean {
    return this.parts.some((part) => pattern.test(part))
  }

  /** A small file in the archive, as Latin-1; empty if it is not there. Throws DOCUMENT_DAMAGED. */
  part(name: string): string {
    if (!this.parts.includes(name)) return ''
    try {
      const parts = unzipSync(this.bytes, { filter: (file) => file.name === name })
      return Buffer.from(parts[name] ?? []).toString('latin1')
    } catch (cause) {
      throw damaged(this.name, cause)
    }
  }

  /** Names of the streams of an OLE file. Throws DOCUMENT_DAMAGED and DOCUMENT_ENCRYPTED. */
  get streams(): readonly string[] {
    this.#streams ??= streamsOfOle(this.bytes, this.name)
    return this.#streams
  }
}

function decodeWithShortBlanks(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes)
  return { ...decoded, text: shortBlanks(decoded.text) }
}

function namesInZip(bytes: Uint8Array, name: string): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name.replaceAll('\\', '/').replace(/^\/+/, ''))
        return false
      },
    })
  } catch (cause) {
    throw damaged(name, cause)
  }
  return names
}
