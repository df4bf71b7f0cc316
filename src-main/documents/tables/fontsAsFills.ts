/** Patterns that nobody prints behind a cell: they carry the colour of its letters, and that these are bold. */
export const fontPatterns = { coloured: 'lightTrellis', bold: 'darkTrellis' } as const

type Look = Readonly<{ pattern: string; colour: string }>

/** What stands between the tags of a list of styles, and where. */
function sectionOf(xml: string, name: string): { from: number; to: number } | null {
  const start = xml.indexOf(`<${name}`)
  const from = start < 0 ? -1 : xml.indexOf('>', start) + 1
  const to = from <= 0 ? -1 : xml.indexOf(`</${name}>`, from)
  return to < 0 ? null : { from, to }
}

const black = /^0{6}$/

/** How letters look: by their colour, else bold. Colours of a theme are as good as black. */
function lookOfFont(font: string): Look | null {
  const colour = /<color\b[^<>]{0,80}?\brgb="(?:[0-9a-f]{2})?([0-9a-f]{6})"/i.exec(font)?.[1] ?? '000000'
  if (!black.test(colour)) return { pattern: fontPatterns.coloured, colour }
  return /<b(?:\s+val="(?:1|true)")?\s*\/>/.test(font) ? { pattern: fontPatterns.bold, colour } : null
}

/**
 * SheetJS gives what is behind a cell, and not how its letters look: each style without a filling of its own gets one that
 * says it. The same text where no letters differ from those of the first font.
 */
export function fontsAsFills(xml: string): string {
  const [fonts, fills, styles] = ['fonts', 'fills', 'cellXfs'].map((name) => sectionOf(xml, name))
  if (!fonts || !fills || !styles || fills.to > styles.from) return xml
  const list = xml.slice(fonts.from, fonts.to).split(/<font(?=[\s/>])/)
  const looks = list.slice(1).map(lookOfFont)
  const usual = looks[0]
  const first = xml.slice(fills.from, fills.to).split(/<fill(?=[\s/>])/).length - 1
  const added: string[] = []
  const written = xml.slice(styles.from, styles.to).replace(/<xf\b[^<>]*>/g, (style) => {
    const look = looks[Number(/\bfontId="(\d{1,6})"/.exec(style)?.[1] ?? 0)]
    const fill = /\bfillId="(\d{1,6})"/.exec(style)?.[1] ?? '0'
    if (!look || (look.pattern === usual?.pattern && look.colour === usual.colour) || Number(fill) > 1) return style
    const own = `<fill><patternFill patternType="${look.pattern}"><fgColor rgb="FF${look.colour}"/></patternFill></fill>`
    if (!added.includes(own)) added.push(own)
    return style.replace(/\bfillId="\d{1,6}"|(?=\/?>$)/, ` fillId="${first + added.indexOf(own)}"`)
  })
  if (added.length === 0) return xml
  return xml.slice(0, fills.to) + added.join('') + xml.slice(fills.to, styles.from) + written + xml.slice(styles.to)
}
