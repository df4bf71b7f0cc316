import { deflateSync } from 'node:zlib'

/** The numbered objects of a PDF under way (ISO 32000-1, 7.5): written one after the other, then told where each one stands. */
export class PdfObjects {
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  readonly #places: number[] = []
  #length = this.#parts[0]?.length ?? 0

  /** Takes a number for an object that is written later. */
  reserve(): number {
    this.#places.push(0)
    return this.#places.length
  }

  add(dictionary: string, number = this.reserve()): number {
    this.#begin(number)
    this.#write(Buffer.from(`${dictionary}\nendobj\n`, 'latin1'))
    return number
  }

  /** `entries`: of its dictionary, without its length. */
  addStream(entries: string, bytes: Uint8Array, number = this.reserve()): number {
    this.#begin(number)
    this.#write(Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`, 'latin1'))
    this.#write(bytes)
    this.#write(Buffer.from('\nendstream\nendobj\n', 'latin1'))
    return number
  }

  addPacked(text: string, entries = '', number = this.reserve()): number {
    return this.addStream(`${entries} /Filter /FlateDecode`, deflateSync(Buffer.from(text, 'latin1')), number)
  }

  /** The whole file; `root`: the number of its catalogue. */
  close(root: number): Uint8Array {
    const from = this.#length
    const rows = this.#places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
    const size = this.#places.length + 1
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
    const end = `${table}trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${from}\n%%EOF\n`
    return new Uint8Array(Buffer.concat([...this.#parts, Buffer.from(end, 'latin1')]))
  }

  #begin(number: number): void {
    this.#places[number - 1] = this.#length
    this.#write(Buffer.from(`${number} 0 obj\n`, 'latin1'))
  }

  #write(bytes: Uint8Array): void {
    this.#parts.push(Buffer.from(bytes))
    this.#length += bytes.length
  }
}
