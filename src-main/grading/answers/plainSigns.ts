const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'
const lowered = '0123456789+-n'

const raisedRun = /([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+)(?=(\d)?)/gu
const vulgarFraction = /(\d)?([¼½¾⅐-⅞])(?=(\d)?)/gu

const lower = (run: string) => [...run].map((sign) => lowered[raised.indexOf(sign)]).join('')

/** One way to write what is printed in several: signs that look different and mean the same. Order matters. */
const sameSigns: readonly [RegExp, string][] = [
  [/\p{Cf}|[\ufe00-\ufe0f]/gu, ''],
  [/[‘’‛`]/gu, "'"],
  [/[“”„‟]/gu, '"'],
  [/、/gu, ','],
  [/。/gu, '.'],
  [/[【〔〖]/gu, '['],
  [/[】〕〗]/gu, ']'],
  [/[—―─]+/gu, '-'],
  [/[−‐‑‒–﹣]/gu, '-'],
  [/[～〜∼]/gu, '~'],
  [/[×✕∗⨯]/gu, '*'],
  [/[·⋅∙•・‧]/gu, '·'],
  [/[÷∕⁄]/gu, '/'],
  [/[≤≦⩽]/gu, '<='],
  [/[≥≧⩾]/gu, '>='],
  [/≠/gu, '!='],
  [/[→⟶]/gu, '->'],
  [/[⇒⟹]/gu, '=>'],
]

/**
 * The text with one sign for each meaning: width, quotes, dashes, operators, raised digits as `^2`, `½` as `1/2`. Nothing
 * that tells two answers apart goes: operators, signs, points, spaces and case stay.
 */
export function plainSigns(text: string): string {
  const linear = text
    .replace(/‘([^‘’]*)’/gu, '$1')
    .replace(/´/gu, "'")
    .replace(raisedRun, (_, run: string, next?: string) => `^${lower(run)}${next === undefined ? '' : ' '}`)
    .replace(vulgarFraction, (_, before: string | undefined, sign: string, next?: string) => {
      return `${before === undefined ? '' : `${before} `}${sign.normalize('NFKC')}${next === undefined ? '' : ' '}`
    })
    .normalize('NFKC')
  return sameSigns.reduce((out, [sign, plain]) => out.replace(sign, plain), linear)
}
