import type { ListDefinition, ListLevel } from '../docx/DocxNumbering.ts'
import type { Fib } from './Fib.ts'

/** Number formats by their code (MSONFC), under the names that DOCX has for them. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  8: 'hex',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  12: 'aiueo',
  13: 'iroha',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  20: 'aiueoFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  24: 'ganada',
  25: 'chosung',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

type Reader = { at: number }

/** Lists by the 1-based index that paragraphs name (ilfo): PlfLst (index 73) with the levels behind it, PlfLfo (index 74). */
export class WordLists {
  readonly #lists: ListDefinition[] = []

  constructor(fib: Fib, fontOf: (index: number) => string | undefined) {
    const abstracts = readAbstracts(fib, fontOf)
    const { at, length } = fib.extent(74)
    if (length < 4 || at + length > fib.table.length) return
    const count = Math.min(fib.table.readUInt32LE(at), Math.floor((length - 4) / 16))
    const reader = { at: at + 4 + count * 16 }
    for (let index = 0; index < count; index++) {
      const entry = at + 4 + index * 16
      const id = String(fib.table.readInt32LE(entry))
      const overrides = fib.table[entry + 12] ?? 0
      const levels = [...(abstracts.get(id) ?? [])]
      const startOverrides = new Map<number, number>()
      reader.at += 4
      for (let override = 0; override < overrides && reader.at + 8 <= at + length; override++)
        readOverride(fib, reader, levels, startOverrides, fontOf)
      this.#lists.push({ abstractId: id, levels, startOverrides })
    }
  }

  find(index: number): ListDefinition | undefined {
    return index > 0 ? this.#lists[index - 1] : undefined
  }
}

function readOverride(
  fib: Fib,
  reader: Reader,
  levels: (ListLevel | undefined)[],
  starts: Map<number, number>,
  fontOf: (index: number) => string | undefined,
): void {
  const flags = fib.table.readUInt32LE(reader.at + 4)
  const level = flags & 15
  if (flags & 16) starts.set(level, fib.table.readInt32LE(reader.at))
  reader.at += 8
  if (flags & 32) {
    const own = readLevel(fib.table, reader, fontOf)
    levels[level] = own
    if (own && flags & 16) starts.set(level, own.start)
  }
}

function readAbstracts(
  fib: Fib,
  fontOf: (index: number) => string | undefined,
): Map<string, (ListLevel | undefined)[]> {
  const { table } = fib
  const { at, length } = fib.extent(73)
  const abstracts = new Map<string, (ListLevel | undefined)[]>()
  if (length < 2 || at + length > table.length) return abstracts
  const count = table.readUInt16LE(at)
  const reader = { at: at + 2 + count * 28 }
  for (let index = 0; index < count && at + 2 + (index + 1) * 28 <= table.length; index++) {
    const entry = at + 2 + index * 28
    const levels = (table[entry + 26] ?? 0) & 1 ? 1 : 9
    abstracts.set(
      String(table.readInt32LE(entry)),
      Array.from({ length: levels }, () => readLevel(table, reader, fontOf)),
    )
  }
  return abstracts
}

function readLevel(
  table: Buffer,
  reader: Reader,
  fontOf: (index: number) => string | undefined,
): ListLevel | undefined {
  const { at } = reader
  if (at + 28 > table.length) return undefined
  const flags = table[at + 5] ?? 0
  const [runSize, paragraphSize] = [table[at + 24] ?? 0, table[at + 25] ?? 0]
  const run = table.subarray(at + 28 + paragraphSize, at + 28 + paragraphSize + runSize)
  const textAt = at + 28 + paragraphSize + runSize
  const letters = textAt + 2 <= table.length ? table.readUInt16LE(textAt) : 0
  reader.at = textAt + 2 + letters * 2
  const text = table.toString('utf16le', textAt + 2, reader.at)
  return {
    start: table.readInt32LE(at),
    format: formats[table[at + 4] ?? 0] ?? 'decimal',
    text: [...text].map((sign) => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    isLegal: (flags & 4) !== 0,
    restart: flags & 8 ? (table[at + 26] ?? 0) : undefined,
    style: undefined,
    font: fontOfRun(run, fontOf),
  }
}

/** sprmCRgFtc0: the font of Latin text. */
function fontOfRun(run: Buffer, fontOf: (index: number) => string | undefined): string | undefined {
  const at = run.indexOf(Buffer.from([0x4f, 0x4a]))
  return at >= 0 && at + 4 <= run.length ? fontOf(run.readUInt16LE(at + 2)) : undefined
}

/** Font names by index (SttbfFfn, index 15). */
export function readFontNames({ table, extent }: Fib): string[] {
  const { at, length } = extent(15)
  const names: string[] = []
  if (length < 4 || at + length > table.length) return names
  for (let place = at + 4; place + 40 < at + length; ) {
    const size = table[place] ?? 0
    const name = table.toString('utf16le', place + 40, place + 1 + size)
    names.push(name.split('\0')[0] ?? '')
    place += 1 + size
  }
  return names
}
