import type { Look } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'
import { child, type XmlElement } from '../xml/parseXml.ts'

/** What w:rPr says; a property that is not there is not said, null says "none". */
export type RunProperties = {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  underline?: boolean
  hidden?: boolean
  capitals?: boolean
  colour?: string | null
  highlight?: string | null
  shade?: string | null
  vertical?: string
  font?: string
  style?: string
}

const isOn = (element: XmlElement | undefined): boolean | undefined => {
  if (!element) return undefined
  const value = element.attributes['w:val']
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

const highlights: Readonly<Record<string, string>> = { darkYellow: '808000', lightGray: 'C0C0C0', darkGray: '808080' }

/** The fill of w:shd; white and automatic are no fill. */
export function readShade(element: XmlElement | undefined): string | null | undefined {
  const fill = element?.attributes['w:fill']
  if (!element) return undefined
  const colour = readColour(fill)
  return colour === undefined || colour === 'FFFFFF' ? null : colour
}

export function readRunProperties(rPr: XmlElement | undefined): RunProperties {
  const said: RunProperties = {}
  for (const node of rPr?.children ?? []) if (typeof node !== 'string') readProperty(node, said)
  return said
}

function readProperty(node: XmlElement, said: RunProperties): void {
  const value = node.attributes['w:val']
  switch (node.name) {
    case 'w:b':
      said.bold = isOn(node)
      return
    case 'w:i':
      said.italic = isOn(node)
      return
    case 'w:strike':
    case 'w:dstrike':
      said.strike = isOn(node) || said.strike
      return
    case 'w:u':
    case 'w:em':
      said.underline = (value !== undefined && value !== 'none') || (node.name === 'w:em' && said.underline)
      return
    case 'w:vanish':
      said.hidden = isOn(node)
      return
    case 'w:caps':
      said.capitals = isOn(node)
      return
    case 'w:color':
      said.colour = readColour(value) ?? null
      return
    case 'w:highlight':
      said.highlight = value === 'none' ? null : (highlights[value ?? ''] ?? readColour(value) ?? null)
      return
    case 'w:shd':
      said.shade = readShade(node)
      return
    case 'w:vertAlign':
      said.vertical = value
      return
    case 'w:rFonts':
      said.font = node.attributes['w:ascii'] ?? node.attributes['w:hAnsi'] ?? said.font
      return
    case 'w:rStyle':
      said.style = value
      return
  }
}

const toggles = ['bold', 'italic', 'strike', 'hidden', 'capitals'] as const

/** Styles toggle: bold in both the paragraph's and the character's style is not bold (ECMA-376 17.7.3). */
export function combineStyles(paragraph: RunProperties, character: RunProperties): RunProperties {
  const both: RunProperties = { ...paragraph, ...character }
  for (const key of toggles) if (paragraph[key] && character[key]) both[key] = false
  return both
}

export function lookOfRun(run: RunProperties): Look {
  const highlight = run.highlight ?? run.shade
  return {
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(run.underline && { underline: true }),
    ...(run.strike && { strike: true }),
    ...(run.colour && { colour: run.colour }),
    ...(highlight && { highlight }),
  }
}

export const runPropertiesOf = (parent: XmlElement | undefined): RunProperties =>
  readRunProperties(child(parent, 'w:rPr'))
