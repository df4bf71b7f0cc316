import type { Block, Mark, SourceDocument } from '../../src-main/documents/SourceDocument.ts'
import type { RecognisedQuestion } from '../../src-main/recognition/RecognisedQuestion.ts'

const marked = /\{(red|blue|bold|underline|highlight):([^}]*)\}/g
const looks = {
  red: { colour: 'FF0000' },
  blue: { colour: '0070C0' },
  bold: { bold: true },
  underline: { underline: true },
  highlight: { highlight: 'FFFF00' },
} as const

function blockOf(line: string, index: number): Block {
  const anchor = { kind: 'line' as const, line: index }
  if (/^\|.*\|$/.test(line)) {
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return {
      kind: 'tableRow',
      text: cells.join('\t'),
      cells,
      anchor: { kind: 'cell', sheet: '', row: index, column: 0 },
    }
  }
  const heading = /^(#+) (.*)$/.exec(line)
  if (heading && !/^#Q/.test(line))
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '', anchor }
  const folded = /^([▸▹]) (.*)$/.exec(line)
  if (folded) {
    const disclosure = folded[1] === '▸' ? ('summary' as const) : ('details' as const)
    return { ...blockOf(folded[2] ?? '', index), disclosure }
  }
  const label = /^⟦(.*?)⟧ ?/.exec(line)
  const marks: Mark[] = []
  let text = ''
  let end = label?.[0].length ?? 0
  for (const match of line.matchAll(marked)) {
    text += line.slice(end, match.index)
    const look = looks[match[1] as keyof typeof looks]
    marks.push({ from: text.length, to: text.length + (match[2]?.length ?? 0), ...look })
    text += match[2] ?? ''
    end = match.index + match[0].length
  }
  text += line.slice(end)
  return {
    kind: 'paragraph',
    text,
    anchor,
    ...(label && { label: label[1] ?? '' }),
    ...(marks.length > 0 && { marks }),
  }
}

/**
 * A document as tests write it: one block a line; `{red:x}` `{blue:x}` `{bold:x}` `{underline:x}` `{highlight:x}` are marks, `⟦1.⟧` an
 * automatic label, `# x` a heading, `| a | b |` a table row, `▸ x` a line that a page shows of folded text and `▹ x` that text.
 */
export function documentOf(source: string): SourceDocument {
  return { name: 'notation.txt', format: 'txt', blocks: source.split('\n').map(blockOf), images: {}, notes: [] }
}

const line = (text: string): string => text.replace(/\n/g, ' ⏎ ')

const lookOf = ({ colour, highlight, underline, bold }: Mark) =>
  colour ? 'red' : highlight ? 'highlight' : underline ? 'underline' : bold ? 'bold' : null

/** The text with its marks in braces; of marks that overlap the first. */
function withLooks(text: string, marks: readonly Mark[]): string {
  let shown = ''
  let end = 0
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const look = lookOf(mark)
    const to = Math.min(mark.to, text.length)
    if (!look || mark.from < end || to <= mark.from || text.slice(mark.from, to).includes('}')) continue
    shown += `${text.slice(end, mark.from)}{${look}:${text.slice(mark.from, to)}}`
    end = to
  }
  return shown + text.slice(end)
}

function lineOfBlock({ kind, text, cells, label, level, marks }: Block): string {
  if (kind === 'tableRow' && cells) return `| ${cells.map((cell) => line(cell).replace(/\|/g, '/')).join(' | ')} |`
  const shown = line(withLooks(text, marks ?? []))
  if (kind === 'heading') return `${'#'.repeat(level ?? 1)} ${shown}`
  return label === undefined ? shown : `⟦${label}⟧ ${shown}`
}

/** A document in the notation of `documentOf`, as far as it can be told there. */
export const notationOf = ({ blocks }: SourceDocument): string => blocks.map(lineOfBlock).join('\n')

function printedKey({ key }: RecognisedQuestion): string {
  switch (key?.kind) {
    case 'options':
      return key.labels.join('')
    case 'truth':
      return String(key.value)
    case 'blanks':
      return key.blanks.map((alternatives) => alternatives.join(' / ')).join('; ')
    case 'text':
      return line(key.text)
    default:
      return '?'
  }
}

/** A question on one line: `type number: stem [option | option] = key // explanation`. */
export function lineOfQuestion(question: RecognisedQuestion): string {
  const options = question.options.length > 0 ? ` [${question.options.map(({ text }) => line(text)).join(' | ')}]` : ''
  const explanation = question.explanation ? ` // ${line(question.explanation)}` : ''
  return `${question.type} ${question.number ?? '-'}: ${line(question.stem)}${options} = ${printedKey(question)}${explanation}`
}
