const superscript: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
}
const subscript: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
  a: 'ₐ',
  e: 'ₑ',
  o: 'ₒ',
  x: 'ₓ',
  i: 'ᵢ',
  j: 'ⱼ',
  n: 'ₙ',
  m: 'ₘ',
  t: 'ₜ',
}

/** Raised or lowered text in the Unicode signs for it, so that x² is not read as x2; text without such signs stays. */
export function scriptText(text: string, vertical: 'superscript' | 'subscript'): string {
  const signs = vertical === 'superscript' ? superscript : subscript
  const raised = [...text].map((sign) => (sign === ' ' ? ' ' : signs[sign]))
  return raised.every((sign) => sign !== undefined) ? raised.join('') : text
}
