export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  /** Bytes of text, as Latin-1 characters; `skippable` counts for \uc. */
  | { kind: 'text'; text: string }
  | { kind: 'byte'; code: number }

const pattern = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g

/** Cuts RTF into control words, groups and text. Line ends of the file itself mean nothing. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, word, value, hex, symbol, brace, text] = match
    if (word !== undefined) {
      yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) }
      const size = word === 'bin' ? Number(value ?? 0) : 0
      if (size > 0) pattern.lastIndex += size
    } else if (hex !== undefined) yield { kind: 'byte', code: Number.parseInt(hex, 16) }
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, value: undefined }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (text !== undefined) yield { kind: 'text', text }
    if (whole === '') return
  }
}
