/** How a text can be written otherwise, with the key that does it beside Ctrl or Command. */
export const textFormats = [
  { name: 'bold', key: 'b', before: '$\\textbf{', after: '}$' },
  { name: 'underline', key: 'u', before: '$\\underline{\\text{', after: '}}$' },
  { name: 'subscript', key: ',', before: '$_{\\text{', after: '}}$' },
  { name: 'superscript', key: '.', before: '$^{\\text{', after: '}}$' },
  { name: 'code', key: 'e', before: '`', after: '`' },
  { name: 'formula', key: 'm', before: '$', after: '$' },
] as const

export type TextFormat = (typeof textFormats)[number]

/** A text with what is selected in it. */
export type Selected = { text: string; start: number; end: number }

/** What is to be written in place of a stretch, and what of that is selected then. */
export type Replaced = { from: number; to: number; text: string; start: number; end: number }

const fence = '```'

/** Signs that would end the format, or begin another one within. */
const isInTheWay = ({ name }: TextFormat, inner: string) =>
  name === 'code' ? inner.includes('`') : /[$\\{}]/.test(inner)

/** Puts a format around what is selected, or takes it off where it is there; undefined: it cannot stand around that. */
export function formatted({ text, start, end }: Selected, format: TextFormat): Replaced | undefined {
  const { before, after } = format
  const inner = text.slice(start, end)
  const [from, to] = [start - before.length, end + after.length]
  if (from >= 0 && text.slice(from, start) === before && text.slice(end, to) === after)
    return { from, to, text: inner, start: from, end: from + inner.length }
  if (format.name === 'code' && inner.includes('\n')) {
    const block = onLinesOfItsOwn({ text, start, end }, `${fence}\n${inner.replace(/\n$/, '')}\n${fence}`)
    return { ...block, end: block.start }
  }
  const isFormula = format.name === 'formula'
  if (isFormula ? inner.includes('$') : isInTheWay(format, inner)) return undefined
  const first = start + before.length
  return { from: start, to: end, text: before + inner + after, start: first, end: first + inner.length }
}

function onLinesOfItsOwn({ text, start, end }: Selected, block: string): Replaced {
  const head = start === 0 || text[start - 1] === '\n' ? '' : '\n'
  const tail = end === text.length || text[end] === '\n' ? '' : '\n'
  return {
    from: start,
    to: end,
    text: head + block + tail,
    start: start + head.length,
    end: start + head.length + block.length,
  }
}

/** A table of two columns, on lines of its own; its first cell is selected. */
export function withTable(selected: Selected, names: readonly [string, string]): Replaced {
  const [first, second] = names
  const block = onLinesOfItsOwn(selected, `| ${first} | ${second} |\n| --- | --- |\n|  |  |`)
  return { ...block, start: block.start + 2, end: block.start + 2 + first.length }
}
