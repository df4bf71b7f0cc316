import type { SourceImage } from './SourceDocument.ts'

const noBytes = new Uint8Array(0)

/** The pictures of one document by key; a picture that lies outside the file keeps only its address. */
export class ImageShelf {
  readonly #images = new Map<string, SourceImage>()
  readonly notes: string[] = []

  get images(): Readonly<Record<string, SourceImage>> {
    return Object.fromEntries(this.#images)
  }

  get size(): number {
    return this.#images.size
  }

  add(key: string, image: SourceImage): string {
    this.#images.set(key, image)
    return key
  }

  /** A picture by the address that is its key already; `data:` addresses are unpacked. */
  keepAddress(address: string): void {
    const key = this.addAddress(address)
    const image = this.#images.get(key)
    if (key !== address && image) {
      this.#images.delete(key)
      this.#images.set(address, image)
    }
  }

  /** `data:` addresses are unpacked; others cannot be read from here and are kept as `source`. */
  addAddress(address: string): string {
    const embedded = /^data:([^,]*),(.*)/s.exec(address)
    if (!embedded) {
      if (!this.#images.has(address)) this.notes.push(`picture outside the file: ${address}`)
      return this.add(address, { mime: '', bytes: noBytes, source: address })
    }
    const [, head = '', payload = ''] = embedded
    const mime = /^[\w/+.-]+/.exec(head)?.[0] ?? 'application/octet-stream'
    const bytes = head.endsWith(';base64') ? Buffer.from(payload, 'base64') : Buffer.from(decodePercent(payload))
    return this.add(`image${this.#images.size + 1}`, { mime, bytes: new Uint8Array(bytes) })
  }
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
