import type { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import { decodeText } from '../text/decodeText.ts'
import { openZip, type ZipParts } from './openZip.ts'

/** The files of an archive: those that hold text are unpacked at once, pictures only if something shows them. */
export class ZipFolder {
  /** All names, in the order of the archive. */
  readonly names: readonly string[]
  readonly #bytes: Uint8Array
  readonly #name: string
  readonly #parts: ZipParts
  readonly #byFold: ReadonlyMap<string, string>
  readonly #wanted = new Set<string>()
  readonly #outside = new Set<string>()

  constructor(bytes: Uint8Array, name: string, isText: (part: string) => boolean) {
    const names: string[] = []
    this.#parts = openZip(bytes, name, (part) => {
      names.push(part)
      return isText(part)
    })
    this.#bytes = bytes
    this.#name = name
    this.names = names
    // Paths decide before bare names, the first of several before the others.
    const byFold = new Map<string, string>()
    for (const part of names) if (!byFold.has(fold(part))) byFold.set(fold(part), part)
    for (const part of names) {
      const last = fold(part.split('/').at(-1) ?? '')
      if (!byFold.has(last)) byFold.set(last, part)
    }
    this.#byFold = byFold
  }

  text(part: string): string | undefined {
    const bytes = this.#parts.get(part)
    return bytes && decodeText(bytes).text
  }

  /** The file that an address means which stands in `from`; undefined for one that lies outside. */
  find(address: string, from: string): string | undefined {
    const path = decoded(address.split(/[?#]/)[0] ?? '').replace(/^\$?IMS-CC-FILEBASE\$?\//i, 'web_resources/')
    const folder = from.slice(0, from.lastIndexOf('/') + 1)
    for (const candidate of [resolvePath(folder + path), resolvePath(path), path.split('/').at(-1) ?? '']) {
      const part = this.#byFold.get(fold(candidate))
      if (part !== undefined) return part
    }
    return undefined
  }

  /** The key under which a picture will be; `shelvePictures` unpacks it. */
  picture(address: string, from: string): string {
    const part = /^(?:data|https?):/i.test(address) ? undefined : this.find(address, from)
    ;(part === undefined ? this.#outside : this.#wanted).add(part ?? address)
    return part ?? address
  }

  shelvePictures(shelf: ImageShelf): void {
    const parts = this.#wanted.size === 0 ? [] : openZip(this.#bytes, this.#name, (part) => this.#wanted.has(part))
    for (const [part, bytes] of parts) shelf.add(part, { mime: imageMime(part), bytes })
    for (const address of this.#outside) shelf.keepAddress(address)
  }
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase()

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A path within the archive; steps above its root are dropped. */
export function resolvePath(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
