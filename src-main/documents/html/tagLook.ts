import type { Look } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'

const looks: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
  mark: { highlight: 'FFFF00' },
}

/** What an HTML element adds to the look of the text within: by its name, its `style` and its `color`. */
export function lookOfTag(name: string, attribute: (key: string) => string | undefined): Look {
  const look: Look = { ...(Object.hasOwn(looks, name) ? looks[name] : {}) }
  const style = attribute('style')
  if (style) Object.assign(look, lookOfCss(style))
  const colour = name === 'font' ? readColour(attribute('color')) : undefined
  if (colour) look.colour = colour
  return look
}

/** Of a property, with the blanks behind it. */
const longestName = 60

/** The inline declarations that mark text; others are passed over. */
export function lookOfCss(style: string): Look {
  const look: Look = {}
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(Math.max(0, colon - longestName), Math.max(0, colon)).trimEnd()
    const key = /(?:(?<![a-z-])[a-z-]+)?$/.exec(name)?.[0] ?? ''
    const value = declaration.slice(colon + 1).trim()
    if (key === '' || value === '') continue
    const colour = key === 'color' || key.startsWith('background') ? readColour(value) : undefined
    if (key === 'color' && colour) look.colour = colour
    else if (colour && colour !== 'FFFFFF') look.highlight = colour
    else if (key === 'font-weight' && (value.startsWith('bold') || Number.parseInt(value, 10) >= 600)) look.bold = true
    else if (key === 'font-style' && value.includes('italic')) look.italic = true
    else if (key.startsWith('text-decoration') || key === 'text-underline') {
      if (value.includes('underline') || (key === 'text-underline' && value !== 'none')) look.underline = true
      if (value.includes('line-through')) look.strike = true
    }
  }
  return look
}
