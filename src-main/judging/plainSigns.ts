const raisedRun = /([⁰¹²³⁴-ⁿⁱʰ-ʸˡ-ˣᴬ-ᵛᶜᶠᶻⱽ]+)(?=(\d)?)/gu
const loweredRun = /[₀-₎ₐ-ₜᵢ-ᵥⱼ]+/gu
const vulgarFraction = /(\d)?([¼½¾⅐-⅞])(?=(\d)?)/gu

/** Returns the signs of a run at their usual height, without brackets around them. */
const lower = (run: string) =>
  run
    .normalize('NFKC')
    .replace(/−/gu, '-')
    .replace(/^\(([^()]*)\)$/, '$1')

/** Returns the power that a raised run is: `n+1` ends where its bracket does, or it would read as a sum. 1ˢᵗ is no power. */
function powerOf(run: string, before: string | undefined): string {
  const power = lower(run)
  if (/^(?:st|nd|rd|th)$/.test(power) && /\d/.test(before ?? '')) return power
  return /^(?:[+-]?\d+|\d*[+-]|\p{L})$/u.test(power) ? `^${power}` : `^(${power})`
}

function indexOf(run: string): string {
  const index = lower(run)
  return /[+\-=]/.test(index) && !/^\d+[+-]$/.test(index) ? `_(${index})` : index
}

/** One way to write what is printed in several: signs that look different and mean the same. Order matters. */
const sameSigns: readonly [RegExp, string][] = [
  [/\p{Cf}|[\ufe00-\ufe0f]/gu, ''],
  [/[‘’‛`]/gu, "'"],
  [/[“”„‟]/gu, '"'],
  [/、/gu, ','],
  [/。/gu, '.'],
  [/(?:\.{3}){2,}/g, '...'],
  [/∶/gu, ':'],
  [/′/gu, "'"],
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
 * Returns the text with one sign for each meaning: width, quotes, dashes, operators, raised digits as `^2`, `½` as `1/2`. Nothing
 * that tells two answers apart goes: operators, signs, points, spaces and case stay.
 */
export function plainSigns(text: string): string {
  const linear = text
    .replace(/‘([^‘’]*)’/gu, '$1')
    .replace(/´/gu, "'")
    .replace(/(?<=\d ?)[º˚]/gu, '°')
    .replace(raisedRun, (_, run: string, next: string | undefined, at: number, all: string) => {
      return `${powerOf(run, all[at - 1])}${next === undefined ? '' : ' '}`
    })
    .replace(loweredRun, indexOf)
    .replace(vulgarFraction, (_, before: string | undefined, sign: string, next?: string) => {
      return `${before === undefined ? '' : `${before} `}${sign.normalize('NFKC')}${next === undefined ? '' : ' '}`
    })
    .normalize('NFKC')
  return sameSigns.reduce((out, [sign, plain]) => out.replace(sign, plain), linear)
}
