import { symbolToUnicode } from '../symbolToUnicode.ts'
import { characterOfRadical } from './radicals.ts'

/**
 * What a glyph prints. Fonts often map characters to look-alikes: radicals for the characters they are (⼀ for 一), ligatures,
 * codes of symbol fonts.
 */
export function printedGlyph(unicode: string, fontName: string): string {
  if (isIdeograph(unicode)) return unicode
  if (isRareIdeograph(unicode)) return characterOfRadical(unicode)
  if (unicode.length === 1 && unicode >= ' ' && unicode < '\u2000') return unicode === '\u00A0' ? ' ' : unicode
  if (/[\u2E80-\u2FDF\uFB00-\uFB06]/.test(unicode))
    return unicode.normalize('NFKC').replace(/[\u2E80-\u2EFF]/g, characterOfRadical)
  if (/[\uF000-\uF0FF]/.test(unicode)) {
    const font = /wingdings ?2/i.test(fontName) ? 'wingdings 2' : /symbol/i.test(fontName) ? 'symbol' : 'wingdings'
    return [...unicode].map((sign) => symbolToUnicode(sign, font)).join('')
  }
  const ligature = texLigatures[unicode] ?? longDashes[unicode]
  if (ligature !== undefined) return ligature
  return /^[\p{Cc}\p{Cf}\uFFFD]*$/u.test(unicode) ? '' : unicode
}

/** Where TeX's own encodings keep ligatures; its fonts of dots, without names for their signs, come with these codes alone. */
const texLigatures: Readonly<Record<string, string>> = {
  '\v': 'ff',
  '\f': 'fi',
  '\r': 'fl',
  '\x0e': 'ffi',
  '\x0f': 'ffl',
  '\x1b': 'ff',
  '\x1c': 'fi',
  '\x1d': 'fl',
  '\x1e': 'ffi',
  '\x1f': 'ffl',
}

/** Fonts for Chinese print a dash of two signs as one glyph, which is then named for itself. */
const longDashes: Readonly<Record<string, string>> = { '\u2E3A': '\u2014\u2014', '\u2E3B': '\u2014\u2014\u2014' }

const isIdeograph = (unicode: string): boolean => unicode.length === 1 && unicode >= '\u4E00' && unicode <= '\u9FFF'
const isRareIdeograph = (unicode: string): boolean => unicode >= '\u3400' && unicode <= '\u4DBF'
