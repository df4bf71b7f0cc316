import iconv from 'iconv-lite'
import type { PaperStyle } from '../axes/paperAxes.ts'
import type { LanguageName } from '../languages/Language.ts'

/** What programs of a language wrote before Unicode. */
const localEncodings: Readonly<Record<LanguageName, string>> = {
  en: 'windows-1252',
  de: 'windows-1252',
  fr: 'windows-1252',
  es: 'windows-1252',
  pt: 'windows-1252',
  it: 'windows-1252',
  ru: 'windows-1251',
  zh: 'gbk',
  zhHant: 'big5',
  ja: 'shift_jis',
  ko: 'euc-kr',
}

/** Returns a text as bytes; as UTF-8 where the local encoding lacks one of its letters. */
export function encodeText(text: string, encoding: PaperStyle['encoding'], language: LanguageName): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return new TextEncoder().encode(text)
    case 'bom':
      return new TextEncoder().encode(`\ufeff${text}`)
    case 'utf16':
      return new Uint8Array(iconv.encode(text, 'utf-16le', { addBOM: true }))
    case 'local': {
      const bytes = iconv.encode(text, localEncodings[language])
      return iconv.decode(bytes, localEncodings[language]) === text
        ? new Uint8Array(bytes)
        : new TextEncoder().encode(text)
    }
  }
}
