import { unzipSync, zipSync } from 'fflate'
import { mutate } from './mutate.ts'

type Random = () => number

const pick = <One>(random: Random, all: readonly One[]): One | undefined => all[Math.floor(random() * all.length)]

/** What counts, sizes and places in a file are set to. */
const numbers = ['0', '-1', '1', '255', '65536', '2147483647', '2147483648', '4294967295', '1e308', '-0.0000001', 'NaN']
/** What is repeated without end. */
const units = [
  ' ',
  '\t',
  '\n',
  '(',
  '[',
  '{',
  '"',
  "'",
  '<',
  '_',
  '-',
  '.',
  '1',
  'A',
  '题',
  '\\',
  '$',
  '<!-- ',
  'A. ',
  '1. ',
]

type Piece = { from: number; to: number }

const piecesOf = (text: string, pattern: RegExp): Piece[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ from: index, to: index + length })).slice(0, 5000)

/** What a text is made of, from its signs to its elements, that can be taken away, doubled, swapped or put within itself. */
const shapes: readonly RegExp[] = [
  /[^\n]+\n?/g,
  /<[^<>]{1,300}>/g,
  /<(\w[\w:.-]{0,40})\b[^<>]{0,200}>[^<>]{0,200}<\/\1>/g,
  /[\w:-]{1,40}\s?=\s?"[^"]{0,200}"/g,
  /"[^"\n]{0,200}"/g,
  /\{[^{}]{0,300}\}|\[[^[\]]{0,300}\]/g,
  /\\[a-z]{1,20}-?\d{0,9}/g,
  /\d+ \d+ (?:R|obj)|\/\w{1,30}|<<|>>/g,
  /[\p{L}\p{N}]+/gu,
]

function changeText(text: string, random: Random): string {
  const pieces = random() < 0.25 ? piecesOf(text, /-?\d+(?:\.\d+)?/g) : piecesOf(text, pick(random, shapes) ?? /./g)
  const piece = pick(random, pieces) ?? { from: 0, to: Math.min(text.length, 20) }
  const other = pick(random, pieces) ?? piece
  const [before, own, after] = [text.slice(0, piece.from), text.slice(piece.from, piece.to), text.slice(piece.to)]
  const taken = text.slice(other.from, other.to)
  const often = pick(random, [2, 10, 300, 5000]) ?? 2
  const nested = (open: string, close: string) => open.repeat(often) + own + close.repeat(often)
  switch (Math.floor(random() * 9)) {
    case 0:
      return before + after
    case 1:
      return before + own.repeat(Math.min(often, Math.ceil(300_000 / Math.max(1, own.length)))) + after
    case 2:
      return before + taken + after
    case 3:
      return before + own + taken + after
    case 4:
      return before + own.replaceAll(/-?\d+(?:\.\d+)?/g, () => pick(random, numbers) ?? '0') + after
    case 5:
      return before + (pick(random, numbers) ?? '0') + after
    case 6:
      return before + own + (pick(random, units) ?? ' ').repeat(often) + after
    case 7: {
      const tag = /^<(\w[\w:.-]*)/.exec(own)?.[1]
      if (tag) return before + nested(`<${tag}>`, `</${tag}>`) + after
      const [open = '(', close = ')'] = pick(random, ['()', '[]', '{}', '""']) ?? '()'
      return before + nested(open, close) + after
    }
    default:
      return before.slice(0, -1) + own + after.slice(1)
  }
}

const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 2000)
  return sample.filter((byte) => byte < 9).length < sample.length / 50
}

/** Numbers of a container (places, lengths, counts) stand at even places. */
function changeNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes)
  for (let count = 1 + Math.floor(random() * 4); count > 0 && changed.length > 8; count--) {
    // most of them in the first kilobyte
    const reach = random() < 0.6 ? Math.min(changed.length, 1024) : changed.length
    const at = Math.min(Math.floor(random() * reach) & ~1, changed.length - 4)
    const value = pick(random, [
      0,
      1,
      2,
      0xff,
      0xffff,
      0x7fffffff,
      0xfffffffe,
      0xffffffff,
      changed.readUInt32LE(at) + 1,
    ])
    changed.writeUInt32LE((value ?? 0) >>> 0, at)
  }
  return changed
}

function changePart(bytes: Uint8Array, random: Random): Uint8Array {
  if (!isText(bytes) && bytes.subarray(0, 4).toString() !== '37,80,68,70')
    return random() < 0.5 ? changeNumbers(bytes, random) : mutate(bytes, random)
  // each byte a sign, so that what is no text within stays as it is; Chinese is then cut up, which files are, too
  let text = Buffer.from(bytes).toString(random() < 0.8 ? 'utf8' : 'latin1')
  const encoding = text.includes('\ufffd') ? 'latin1' : 'utf8'
  if (encoding === 'latin1') text = Buffer.from(bytes).toString('latin1')
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) text = changeText(text, random)
  return new Uint8Array(Buffer.from(text.slice(0, 4_000_000), encoding))
}

/** Parts of an archive that are changed, taken away, exchanged or named otherwise. */
function changeArchive(parts: [string, Uint8Array][], random: Random): Uint8Array {
  const changed: Record<string, Uint8Array> = {}
  const chosen = Math.floor(random() * parts.length)
  const how = random()
  for (const [at, [name, bytes]] of parts.entries()) {
    if (at !== chosen && random() > 0.1) changed[name] = bytes
    else if (how < 0.75) changed[name] = changePart(bytes, random)
    else if (how < 0.85) changed[name] = pick(random, parts)?.[1] ?? bytes
    else if (how < 0.95) changed[`../${name}`] = bytes
  }
  return zipSync(changed, { level: 1 })
}

/** The bytes of a document with one to three changes to what it is made of: parts, elements, records, lines, words, numbers. */
export function mutateShape(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return changePart(bytes, random)
  try {
    return changeArchive(Object.entries(unzipSync(bytes)), random)
  } catch {
    return changeNumbers(bytes, random)
  }
}
