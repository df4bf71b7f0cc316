import type { boundFields } from '../contract/choices.ts'
import type { Block, BlockKind, ImageAt, Mark } from '../documents/SourceDocument.ts'
import { isNumberRow, keyLineOfEntry, keyLineOfRow } from './keys/keyTables.ts'
import { keyRows } from './keys/titledKeys.ts'
import { labelledRows } from './labelledRows.ts'
import { linesOfPaper } from './papersInCells.ts'
import { fold } from './tokens/fold.ts'
import { tickSigns } from './tokens/truthWords.ts'

/**
 * One line to be read: a block, or one cell of a table row. `text[i]` is `block.text[i + shift]` where marks are kept.
 * `folded` has the length of `text`, full-width signs made ASCII. `gap`: blank blocks stand before it.
 */
export type Line = Readonly<{
  block: number
  text: string
  folded: string
  shift: number
  /** White space before the text: what lines of code are ordered by. */
  indent: string
  kind: BlockKind
  level: number
  /** The number or letter came from the list formatting, so it is a label for certain. */
  hasLabel: boolean
  /** The sign of the bullet that stood before the text, typed or of a list; empty if none did. */
  bullet: string
  /** Pictures that stood before the text and tick nothing: "📖", "💡". */
  picture?: string
  /** How deep it is set in, by its list or its blanks: tells the points of a list from those within them. */
  depth: number
  marks: readonly Mark[]
  images: readonly ImageAt[]
  gap: boolean
  /** It is the line that a page shows of folded text, or stands in that text. */
  disclosure?: 'summary' | 'details'
  /** Why the line holds nothing of a question, where its surroundings say so. */
  aside: string | null
  /** A person said that it is text, whatever its beginning looks like. */
  isPlain?: true
  /** A person said that several questions below share it. */
  isShared?: true
  /** A person said that it belongs to a question elsewhere. */
  bound?: Bound
}>

/**
 * `to`: any block of the question, or its number; null where the line names it as keys do. `line` is the line itself: what the passes
 * see in its place says nothing.
 */
export type Bound = Readonly<{
  line: Line
  as: (typeof boundFields)[number]
  to: { block: number } | { number: number | null }
}>

const bulletLabel = /^[\s\u2022\u25cf\u25cb\u25a0\u25aa\u25c6\u27a2\uf000-\uf8ff·•\-–—*+ol○●■□◆◇▪➢√]*$/
const bulletInText = /^(?:-(?!-+$)|[•·・▪▶➢\uf000-\uf8ff]|[*+](?=\s))\s*(?=[^\s\d])(?!\d)/
const headingSign = /^#{1,6}\s+(?=\S)/
const tag =
  /<\/?(?:details|summary|p|div|span|b|i|strong|em|u|font|center|hr|br|section|label|input|blockquote)\b[^>]*>/gi
const link = /!?\[([^[\]]*)\]\((?:javascript:|https?:|#|\/)(?:[^()\s]|\([^()\s]*\))*\)/g
const emphasis = /\*\*(?=\S)([^*]{1,300}?)\*\*/g
const shortEmphasis = /\*([^*\s][^*]{0,12}?)\*/g
const comment = /<!--.*?-->/g

const labelledTag = /^(?:[A-La-l]|\d{1,2})\s*[.)、:]\s*<[^<>]{1,60}>\W{0,3}$/

/** Running text: nothing else was made of the line, and it is neither code nor a heading. */
export const isRunningText = (line: Line | undefined): line is Line =>
  line !== undefined && line.aside === null && line.kind !== 'code' && line.level === 0

/** What stands in a paragraph is no source of a page; elsewhere an option that is nothing but a tag speaks of it. */
const tagsAreText = (block: Block, text: string): boolean => block.anchor.kind === 'paragraph' || labelledTag.test(text)

/** Tags of which pages are built, and nobody marks up a text with. */
const builder =
  /<\/?(?:title|head|html|body|form|select|textarea|script|style|frame|frameset|iframe|meta|link|h[1-6]|button)\b[^<>]{0,80}>/i
const fewestBuilders = 4

/** Whether a document is about tags: several of its blocks name such. */
function speaksOfTags(blocks: readonly Block[]): boolean {
  let count = 0
  for (const { text, kind } of blocks) {
    if (kind !== 'code' && text.includes('<') && builder.test(text)) count++
    if (count >= fewestBuilders) return true
  }
  return false
}

/** Takes the signs of markup out of plain text. Offsets are lost, but plain text has no marks to keep. */
function withoutMarkup(text: string, tagsAreText: boolean): string {
  let plain = text
  if (plain.includes('](')) plain = plain.replace(link, '$1')
  if (plain.includes('<') && !tagsAreText) plain = plain.replace(comment, '').replace(tag, ' ')
  if (plain.includes('[')) plain = plain.replace(citation, '')
  if (plain.includes('**')) plain = plain.replace(emphasis, '$1')
  if (/^\s*(?:[-+]\s*)?\*[^*\s]/.test(plain)) plain = plain.replace(shortEmphasis, '$1')
  return plain
}

/** What assistants leave in a text that they wrote, to name their sources. */
const citation =
  /\s?:?(?:contentReference)?\[(?:cite_start|cite: ?[\d\s,-]{1,40}|oaicite:\d{1,3})\](?:\{index=\d{1,3}\})?/g

/** The same around a line that has formatting, whose places must stay. */
const citedStart = /^(?:\[cite_start\]\s*)+/
const citedEnd = /(?:\[cite: ?[\d\s,-]{1,40}\]\s*)+$/

const mayHoldMarkup = /\]\(|<[a-z/!]|\*\S.*\*|\[(?:oai)?cite/i

/** "#unit-3" on a line of its own; words of C that begin so are code. */
const hashTag =
  /^#(?=\p{L}[\p{L}\p{N}_-]{1,40}$)(?!(?:else|endif|if|ifdef|ifndef|elif|include|define|undef|pragma|error|region|endregion)$)/u

/** "# Chapter 1" with a gap above it in plain text is a heading; without one it is a comment in code. */
function isSignedHeading(block: Block, text: string, gap: boolean): boolean {
  if (block.kind === 'code' || !gap) return false
  const trimmed = text.trim()
  return trimmed.startsWith('#') && (headingSign.test(trimmed) || hashTag.test(trimmed))
}

/** Most lines open with a letter or a digit: no sign of a list, no picture. */
function opensPlainly(text: string): boolean {
  const code = text.charCodeAt(0)
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x4e00 && code <= 0x9fff)
  )
}

/** "√• text": a tick before the bullet. */
const tickedBullet = /^([√✓✔☑])\s?([•·▪])\s*(?=\S)/
const bulletSign = /^[-*+•·・▪▶➢\uf000-\uf8ff]/

function cleaned(
  block: Block,
  text: string,
  gap: boolean,
  areTags: boolean,
): { text: string; shift: number; bullet: string } {
  let start = text.length - text.trimStart().length
  let trimmed = text.slice(start).trimEnd()
  let bullet = block.label === '•' ? '•' : ''
  if (block.kind === 'code') return { text: trimmed, shift: start, bullet }
  const ticked = opensPlainly(trimmed) ? null : tickedBullet.exec(trimmed)
  if (ticked) {
    const [whole, tick = '', sign = ''] = ticked
    return { text: tick + trimmed.slice(whole.length), shift: start + whole.length - tick.length, bullet: sign }
  }
  if (!block.marks && mayHoldMarkup.test(trimmed))
    trimmed = withoutMarkup(trimmed, areTags || tagsAreText(block, trimmed)).trim()
  if (block.marks && trimmed.includes('[cite')) {
    start += citedStart.exec(trimmed)?.[0].length ?? 0
    trimmed = trimmed.replace(citedStart, '').replace(citedEnd, '').trimEnd()
  }
  if (opensPlainly(trimmed)) return { text: trimmed, shift: start, bullet }
  const sign = (gap ? (headingSign.exec(trimmed) ?? hashTag.exec(trimmed)) : null) ?? bulletInText.exec(trimmed)
  if (sign && !/^[-*+•]\s*$/.test(trimmed) && !/^-\s*\d/.test(trimmed)) {
    start += sign[0].length
    if (bullet === '') bullet = bulletSign.exec(sign[0])?.[0] ?? ''
    trimmed = trimmed.slice(sign[0].length)
  }
  return { text: trimmed, shift: start, bullet }
}

/** Pictures before a title, and before other lines those that tick nothing. */
const decorationOfTitle = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)+(?=\S)/u
const decoration =
  /^(?:[\u{1f300}-\u{1f533}\u{1f535}-\u{1f5f7}\u{1f600}-\u{1f7df}\u{1f90c}-\u{1faff}]\ufe0f?\s*)+(?=\S)/u
const mayBePicture = /^[\u00a9-\u00ae\u203c-\u3299\ud83c-\ud83e]/

type Cleaned = ReturnType<typeof cleaned> & { picture?: string }

function withoutDecoration(body: Cleaned, isTitle: boolean): Cleaned {
  if (opensPlainly(body.text) || !mayBePicture.test(body.text)) return body
  const picture = (isTitle ? decorationOfTitle : decoration).exec(body.text)?.[0] ?? ''
  const { length } = picture
  return length === 0
    ? body
    : { ...body, text: body.text.slice(length), shift: body.shift + length, picture: picture.trim() }
}

const ownLabel = /^(?:[A-L][.、:．：]|[(（][A-L][)）])/

/** The list label to put before the text; a letter typed in the text outweighs one of the list. */
function printedLabel(block: Block, text: string): string {
  if (block.label === undefined || bulletLabel.test(block.label)) return ''
  const label = block.label.trim()
  return ownLabel.test(text) && /^[A-L(（]/.test(label) ? '' : label
}

/** Blanks that are underlined are lines to write on; as such they are kept, sign for sign. */
function withWrittenBlanks(block: Block, text: string): string {
  let shown = text
  for (const { from, to, underline } of block.marks ?? []) {
    const stretch = underline && to - from >= 2 ? shown.slice(from, to) : ''
    if (stretch.length >= 2 && stretch.trim() === '')
      shown = shown.slice(0, from) + '_'.repeat(stretch.length) + shown.slice(to)
  }
  return shown
}

const none: readonly never[] = []

/** "**B. iron**": a line of plain text that is emphasised from end to end. */
const isEmphasised = /^\s*(?:[-+]\s+)?\*\*[^*\s][^*]{0,300}\*\*$/
const wholly = ({ length }: string, shift: number): Mark => ({ from: shift, to: shift + length, bold: true })

function lineOf(block: Block, index: number, text: string, gap: boolean, areTags = false): Line {
  const isTitle = block.kind === 'heading' || isSignedHeading(block, text, gap)
  const shown = text === block.text ? withWrittenBlanks(block, text) : text
  const body = withoutDecoration(cleaned(block, shown, gap, areTags), isTitle)
  const label = printedLabel(block, body.text)
  const prefix = label === '' ? '' : `${label} `
  const full = prefix + body.text
  return {
    block: index,
    text: full,
    folded: fold(full),
    shift: body.shift - prefix.length,
    indent: text.slice(0, text.length - text.trimStart().length),
    kind: block.kind,
    level: isTitle ? (block.level ?? 2) : 0,
    hasLabel: label !== '',
    bullet: body.bullet,
    ...(body.picture !== undefined && { picture: body.picture }),
    depth: block.level ?? Math.ceil((text.length - text.trimStart().length) / 2),
    marks:
      block.marks ??
      (text.endsWith('**') && isEmphasised.test(text) ? [wholly(full, body.shift - prefix.length)] : none),
    images: block.images ?? none,
    gap,
    aside: null,
    ...(block.disclosure && { disclosure: block.disclosure }),
  }
}

/** A cell that is a line of its own: a question, an option, an answer, a sentence. Other rows are data and stay whole. */
const standsAlone =
  /^\s*(?:[A-L]\s*[.、．:：)）]|[(（]\s*[A-L]\s*[)）]|\d{1,4}\s*[.、．](?!\d)|第?\d+题|【|答案|正确答案|解析|.*[（(]\s*[)）]|.{16})/

const loneLabel = /^(?:\[\s?\]\s*)?(?:[(（]?(?:[A-L]|\d{1,2})\s?[.、．:：)）]|[☐□○])$|^\[\s?\]$/i

/** Two or more beside a statement are for who answers it. */
const emptyBox = /^\s*(?:[☐□○◯]|[[(]\s{0,6}[\])])\s*$/

const loneTick = new RegExp(`^[*${tickSigns}]$`)

/** A letter or number, perhaps with a tick before it, has cells of its own before the text: a row is one option. */
function withLabelsJoined(cells: readonly string[]): readonly string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [tick = '', ...labelled] = filled
  const isTicked = filled.length === 3 && loneTick.test(tick)
  const [label = '', ...rest] = isTicked ? labelled : filled
  if (rest.length !== 1 || !loneLabel.test(label)) return cells
  return [`${isTicked ? '√' : ''}${label} ${rest[0]}`]
}

/** The marks of a cell that stands at `from` of its row, by its own text; none where the row prints it otherwise. */
function marksWithin({ text, marks }: Block, cell: string, from: number): readonly Mark[] {
  if (!marks || !text.startsWith(cell, from)) return none
  const to = from + cell.length
  return marks
    .filter((mark) => mark.from < to && mark.to > from)
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from - from), to: Math.min(cell.length, mark.to - from) }))
}

/** The lines of a document in reading order; blocks without text give none and make a gap. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = []
  const labelled = labelledRows(blocks)
  const keyed = keyRows(blocks)
  const areTags = speaksOfTags(blocks)
  let gap = true
  let inFrontMatter = false
  blocks.forEach((block, index) => {
    if (block.text === '---' && (index === 0 || inFrontMatter)) {
      inFrontMatter = index === 0
      gap = true
      return
    }
    if (inFrontMatter && index < 30) return
    if (block.text.trim() === '' && !block.label && !block.images?.length) {
      gap = true
      return
    }
    const row = labelled.get(index) ?? keyed.get(index)
    if (row !== undefined) {
      lines.push(lineOf({ kind: 'paragraph', text: row, anchor: block.anchor }, index, row, gap))
      gap = false
      return
    }
    const cells = block.kind === 'tableRow' && block.cells ? withLabelsJoined(block.cells).flatMap(linesOfPaper) : null
    if (cells) {
      const key = isNumberRow(block, blocks[index + 1])
        ? ''
        : (keyLineOfRow(block, blocks[index - 1]) ?? keyLineOfEntry(block, blocks[index - 1], blocks[index + 1]))
      if (key !== null) {
        if (key !== '') lines.push(lineOf({ kind: 'paragraph', text: key, anchor: block.anchor }, index, key, gap))
        return
      }
      if (!cells.some((cell) => standsAlone.test(cell))) {
        const text = cells.join('\t')
        const marks = text === block.text ? (block.marks ?? []) : []
        lines.push(lineOf({ ...block, marks, images: [] }, index, text, gap))
        gap = false
        return
      }
      const areEmpty = cells.filter((cell) => emptyBox.test(cell)).length >= 2
      let from = 0
      for (const cell of cells) {
        const own = { ...block, marks: marksWithin(block, cell, from), images: [] }
        if (cell.trim() !== '' && !(areEmpty && emptyBox.test(cell)))
          lines.push(lineOf(cell === block.text ? block : own, index, cell, gap))
        from += cell.length + 1
      }
      gap = false
      return
    }
    const line = lineOf(block, index, block.text, gap, areTags)
    lines.push(line)
    gap = line.text === ''
  })
  return lines
}
