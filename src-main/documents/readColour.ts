const names: Readonly<Record<string, string>> = {
  red: 'FF0000',
  darkred: '8B0000',
  crimson: 'DC143C',
  orange: 'FFA500',
  yellow: 'FFFF00',
  green: '008000',
  lime: '00FF00',
  lightgreen: '90EE90',
  blue: '0000FF',
  navy: '000080',
  cyan: '00FFFF',
  aqua: '00FFFF',
  teal: '008080',
  magenta: 'FF00FF',
  fuchsia: 'FF00FF',
  purple: '800080',
  pink: 'FFC0CB',
  brown: 'A52A2A',
  gray: '808080',
  grey: '808080',
  silver: 'C0C0C0',
  gold: 'FFD700',
  maroon: '800000',
  olive: '808000',
  white: 'FFFFFF',
  darkgreen: '006400',
  darkblue: '00008B',
  darkcyan: '008B8B',
  darkmagenta: '8B008B',
  darkyellow: '808000',
  darkgray: 'A9A9A9',
  lightgray: 'D3D3D3',
}

const hex = (value: number): string => Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0')

/** A colour as `RRGGBB` in upper case from a name, `#RGB`, `RRGGBB` or `rgb()`; undefined for black, automatic, unknown. */
export function readColour(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase() ?? ''
  const colour = parseColour(text)?.toUpperCase()
  return colour === '000000' ? undefined : colour
}

function parseColour(text: string): string | undefined {
  const named = Object.hasOwn(names, text) ? names[text] : undefined
  if (named) return named
  const long = /^#?([\da-f]{6})(?:[\da-f]{2})?$/.exec(text)?.[1]
  if (long) return long
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text)
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*([\d.]+%?))?\s*\)/.exec(text)
  if (!rgb || Number.parseFloat(rgb[4] ?? '1') === 0) return undefined
  return rgb
    .slice(1, 4)
    .map((part) => hex(Number(part)))
    .join('')
}
