/** Where a text string without a mark of its own says other signs than Latin 1 does (ISO 32000-1, D.2: PDFDocEncoding). */
const otherSigns: Readonly<Record<number, string>> = Object.fromEntries([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((sign, at) => [0x18 + at, sign]),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((sign, at) => [0x80 + at, sign]),
  [0xa0, '€'],
])

/** What a text string says, from its bytes, one a sign (ISO 32000-1, 7.9.2.2). */
export function textString(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xFE\xFF'))
    return withoutTongue(
      raw
        .subarray(2, raw.length - (raw.length % 2))
        .swap16()
        .toString('utf16le'),
    )
  if (bytes.startsWith('\xFF\xFE')) return withoutTongue(raw.subarray(2).toString('utf16le'))
  if (bytes.startsWith('\xEF\xBB\xBF')) return raw.subarray(3).toString('utf8')
  return Array.from(bytes, (sign) => otherSigns[sign.charCodeAt(0)] ?? sign).join('')
}

/** Between two escapes the language of what follows is said. */
const withoutTongue = (text: string): string =>
  text
    .split('\u001B')
    .filter((_, at) => at % 2 === 0)
    .join('')
