import chardet from 'chardet'
import iconv from 'iconv-lite'

export type DecodedText = { text: string; encoding: string; notes: readonly string[] }

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = iconv.decode(bytes, encoding, { stripBOM: true })
  // since 1998 Macs have the euro where the sign of any currency stood
  return encoding === 'macintosh' ? text.replaceAll('¤', '€') : text
}

/**
 * The text of a file of unknown encoding: byte order mark, then UTF-16 by its zero bytes or its line feeds, then strict
 * UTF-8, then UTF-8 with stray bytes, then Japanese and Korean by their letters, then the best of GB18030, Big5 and
 * Windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const done = (encoding: string, text = decodeAs(bytes, encoding)) => ({ text, encoding, notes: [] })
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes) ?? done('utf-8')
  if (startsWith(bytes, 0xff, 0xfe)) return done('utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return done('utf-16be')
  const wide = guessUtf16(bytes)
  if (wide) return done(wide)
  return decodeUtf8(bytes) ?? done(guessLegacy(bytes))
}

/**
 * Without a mark: Latin text has a zero in every other byte; Chinese text has its line feeds, blanks and digits so.
 * Only what decodes to text without control characters or lone surrogates counts.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, 1 << 16)
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (length < 4 || even + odd < length / 400 || even + odd === 0) return undefined
  const encoding = odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : undefined
  if (!encoding) return undefined
  const sample = decodeAs(bytes.subarray(0, length), encoding)
  const wrong = sample.match(/[[\p{Cc}--[\t\n\v\f\r\x85]]\p{Co}\uFFFD\uFFFE]/gv)?.length ?? 0
  return sample.isWellFormed() && wrong <= sample.length / 100 ? encoding : undefined
}

/** undefined if it is not UTF-8. Stray bytes amid much valid UTF-8, or cut off at the end, are read as Windows-1252. */
function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', notes: [] }
  } catch {
    const { text, valid, stray } = decodeMixed(bytes)
    if (stray > valid / 3 && !startsWith(bytes, 0xef, 0xbb, 0xbf)) return undefined
    return { text, encoding: 'utf-8', notes: [`${stray} bytes were not UTF-8 and were read as Windows-1252`] }
  }
}

const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  return length > 0
}

function decodeMixed(bytes: Uint8Array): { text: string; valid: number; stray: number } {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let [valid, stray, from, at] = [0, 0, startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, 0]
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : sequenceLength(byte)
    if (byte < 0x80) at++
    else if (isSequence(bytes, at, length)) {
      valid++
      at += length
    } else {
      stray++
      parts.push(decoder.decode(bytes.subarray(from, at)), decodeAs(bytes.subarray(at, at + 1), 'windows-1252'))
      from = ++at
    }
  }
  parts.push(decoder.decode(bytes.subarray(from)))
  return { text: parts.join(''), valid, stray }
}

const commonSimplified = new Set(
  '的一是不了在人有我他这中大来上个国和也子时到说们为以要就出会可对生能而下过得自里后家学多然于心之发方作成者事地开着无如前本现进法定行所用动同都经产工面实理体主合化部全度高些关重建二机当样物从量应电第题选项答案正确错误判断单多空填下列属于主要以下哪',
)
const commonTraditional = new Set(
  '的一是不了在人有我他這中大來上個國和也子時到說們為以要就出會可對生能而下過得自裡後家學多然於心之發方作成者事地開著無如前本現進法定行所用動同都經產工面實理體主合化部全度高些關重建二機當樣物從量應電第題選項答案正確錯誤判斷單多空填下列屬於主要以下哪',
)

/** Share of the Chinese characters that are common, less what could not be decoded at all. */
function chineseScore(text: string, common: ReadonlySet<string>): number {
  let [hanzi, known, bad] = [0, 0, 0]
  for (const sign of text) {
    if (sign === '\uFFFD' || (sign >= '\uE000' && sign <= '\uF8FF')) bad++
    else if (sign >= '\u3400' && sign <= '\u9FFF') {
      hanzi++
      if (common.has(sign)) known++
    }
  }
  return hanzi === 0 ? 0 : (known - 3 * bad) / hanzi
}

/** Share of letters of one script among all beyond ASCII, less what could not be decoded. */
function scriptScore(text: string, script: RegExp): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(/[\p{L}--[a-zA-Z]]/gv)
  return letters < fewestLetters ? 0 : (count(script) - 3 * count(/[\uFFFD\uFF61-\uFF9F]/g)) / letters
}

const fewestLetters = 8

/** Japanese is told by its kana, Korean by being written in hardly anything but Hangul; null for other text. */
function eastAsian(sample: Uint8Array): string | null {
  const kana = ['shift_jis', 'euc-jp'].map((name) => ({
    name,
    share: scriptScore(decodeAs(sample, name), /[ぁ-ゖァ-ヺー]/g),
  }))
  const best = kana.reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share >= 0.2) return best.name
  return scriptScore(decodeAs(sample, 'cp949'), /[가-힣]/g) >= 0.85 ? 'cp949' : null
}

/** Double-byte text has its high bytes in runs of even length or before a trail byte; Latin text has them alone. */
function isMostlyLoneHighBytes(bytes: Uint8Array): boolean {
  let [lone, runs] = [0, 0]
  for (let at = 0; at < bytes.length; ) {
    const start = at
    while ((bytes[at] ?? 0) >= 0x80) at++
    if (at > start) runs++
    if (at - start === 1) lone++
    if (at === start) at++
  }
  return lone > runs / 2
}

/** A capital with a sign within a word or alone ("kingÕs", "Ñ"): quotes and dashes of a Mac read as Windows has them. */
const strange = /\p{Ll}[À-Þ]|(?<=\s)[À-Þ](?=[\s\p{Ll}]\p{Ll}*[ÒÓÔÕ]|\s)|[‚Ž•]\p{L}/gu

function isMacintosh(bytes: Uint8Array): boolean {
  const oddities = (encoding: string) => decodeAs(bytes, encoding).match(strange)?.length ?? 0
  const asWindows = oddities('windows-1252')
  return asWindows >= 2 && oddities('macintosh') * 4 < asWindows
}

function guessLegacy(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 1 << 18)
  const elsewhere = eastAsian(sample)
  if (elsewhere) return elsewhere
  const simplified = chineseScore(decodeAs(sample, 'gb18030'), commonSimplified)
  const traditional = chineseScore(decodeAs(sample, 'big5'), commonTraditional)
  if (Math.max(simplified, traditional) > 0.1) return simplified >= traditional ? 'gb18030' : 'big5'
  if (isMostlyLoneHighBytes(sample)) return isMacintosh(sample) ? 'macintosh' : 'windows-1252'
  const guess = chardet.detect(sample)
  return guess && iconv.encodingExists(guess) && !guess.startsWith('UTF') ? guess : 'gb18030'
}
