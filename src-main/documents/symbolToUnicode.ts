const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  161: '○',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

// Wingdings 0x80 to 0x95 are digits in circles, white then black.
for (let digit = 0; digit <= 10; digit++)
  Object.assign(wingdings, { [0x80 + digit]: digit === 0 ? '⓪' : String.fromCodePoint(0x2460 + digit - 1) })

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  86: '⊗',
  163: '☐',
  42: '☐',
}

const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const greekSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const symbolHigh: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  64: '≅',
  92: '∴',
  94: '⊥',
  162: '′',
  163: '≤',
  164: '/',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  196: '⊗',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  201: '⊃',
  202: '⊇',
  203: '⊄',
  204: '⊂',
  205: '⊆',
  206: '∈',
  207: '∉',
  208: '∠',
  209: '∇',
  213: '∏',
  214: '√',
  215: '⋅',
  216: '¬',
  217: '∧',
  218: '∨',
  219: '⇔',
  220: '⇐',
  221: '⇑',
  222: '⇒',
  223: '⇓',
  229: '∑',
  242: '∫',
}

function symbolFont(code: number): string | undefined {
  if (code >= 0x41 && code <= 0x5a) return greek[code - 0x41]
  if (code >= 0x61 && code <= 0x7a) return greekSmall[code - 0x61]
  return symbolHigh[code] ?? (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined)
}

/**
 * A character of a symbol font as Unicode. Word keeps such characters as code or as U+F000 + code. Text in another font
 * comes back as it is; a symbol without a Unicode character is "".
 */
export function symbolToUnicode(sign: string, font: string | undefined): string {
  const point = sign.codePointAt(0) ?? 0
  const isPrivate = point >= 0xf000 && point <= 0xf0ff
  const code = isPrivate ? point - 0xf000 : point
  const family = font?.toLowerCase().trim() ?? ''
  if (code > 0xff) return sign
  if (family === 'wingdings') return wingdings[code] ?? (isPrivate || code > 0x7f ? '' : sign)
  if (family === 'wingdings 2') return wingdings2[code] ?? (isPrivate ? '' : sign)
  if (family === 'symbol') return symbolFont(code) ?? ''
  if (!isPrivate) return sign
  return wingdings[code] ?? (code < 0x7f ? String.fromCharCode(code) : '')
}
