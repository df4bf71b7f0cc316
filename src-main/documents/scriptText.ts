const plain = '0123456789+-−=()'
const superscript = tableOf(
  `${plain}abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW`,
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
)
const subscript = tableOf(`${plain}aehijklmnoprstuvx`, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function tableOf(signs: string, scripts: string): ReadonlyMap<string, string> {
  const raised = [...scripts]
  return new Map([...signs].map((sign, index) => [sign, raised[index] ?? sign]))
}

/** Raised for looks: 21st, ™, or a whole word. */
const isPrint = (text: string) => /^(?:st|nd|rd|th|tm|sm)$/i.test(text) || /[a-z]{4}/i.test(text)

/** Raised or lowered text in the Unicode signs for it, so that x² is not read as x2; text without such signs stays. */
export function scriptText(text: string, vertical: 'superscript' | 'subscript'): string {
  if (isPrint(text.trim())) return text
  const signs = vertical === 'superscript' ? superscript : subscript
  const raised = [...text].map((sign) => (sign === ' ' ? ' ' : signs.get(sign)))
  return raised.every((sign) => sign !== undefined) ? raised.join('') : text
}
