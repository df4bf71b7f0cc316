import { isFramedText } from '../framedText.ts'
import { ImageShelf } from '../ImageShelf.ts'
import { cleanText, LineBuilder } from '../lineBuilder.ts'
import type { Anchor, Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { unwrapLines } from '../text/unwrapLines.ts'
import { foldedParts, type OpenDisclosures } from './disclosures.ts'
import { type AddImage, addInlineMarkdown } from './inlineMarkdown.ts'
import { endOfHtml, htmlBlocks } from './rawHtml.ts'
import { readTableRow } from './tableRow.ts'

type State = {
  blocks: Block[]
  fence: string | undefined
  /** Where the blocks of the open fence begin, if it names no language. */
  fenceFrom: number | undefined
  addImage: AddImage
  open: OpenDisclosures
}

/**
 * One block a source line. Ordered numbers stay in the text as written; bullets go to `label` as "•" and task boxes stay
 * as "[x]". `level` is the depth of the list item. Front matter, comments and rules give no text.
 */
export function extractMarkdown({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const embedded: string[] = []
  const addImage = (address: string) =>
    shelf.addAddress(embedded[Number(/^embedded:(\d+)$/.exec(address)?.[1])] ?? address)
  const open = { depth: 0, isSummary: false }
  const state: State = { blocks: [], fence: undefined, fenceFrom: undefined, addImage, open }
  const printed = splitLines(blankComments(takeEmbedded(text, embedded)))
  const unwrapped = unwrapLines(printed, textLines(printed))
  const lines = unwrapped.map((line) => line ?? '')
  for (let line = frontMatterEnd(printed); line < lines.length; line++) {
    if (unwrapped[line] === null) continue
    const end = state.fence === undefined ? endOfHtml(lines, line) : undefined
    if (end === undefined) readFolded(lines, line, state)
    else {
      state.blocks.push(...htmlBlocks(lines.slice(line, end).join('\n'), line, addImage))
      line = end - 1
    }
  }
  return { name, format: 'md', blocks: state.blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

/** Pictures that stand in the text as data are put aside: a line with one would be too long to be read for its marks. */
const takeEmbedded = (text: string, embedded: string[]): string =>
  text.replace(
    /(!\[[^\]\n]{0,200}\]\()(data:image\/[\w.+-]{1,40};base64,[\w+/=]+)(?=\))/g,
    (_, before: string, data: string) => {
      embedded.push(data)
      return `${before}embedded:${embedded.length - 1}`
    },
  )

/** What stands behind a letter as its whole text is an option about comments. */
const loneLetter = /(?:^|\n)[ \t]*(?:[-*+][ \t]+)?[A-Ha-h][.)、:：．][ \t]*$/

const blankComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->/g, (comment, at: number) =>
    !comment.includes('\n') && loneLetter.test(text.slice(Math.max(0, at - 24), at))
      ? `\\${comment}`
      : comment.replace(/[^\r\n]+/g, ''),
  )

/** Index of the first line after a YAML head; 0 if there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  const isYaml = end > 0 && lines.slice(1, end).every((line) => /^\s*(?:$|#|-\s|[\w-]+\s*:)|^\s+\S/.test(line))
  return isYaml ? end + 1 : 0
}

/** What stands on each side of a tag that folds text up is read by itself. */
function readFolded(lines: readonly string[], index: number, state: State): void {
  const line = lines[index] ?? ''
  const parts = state.fence === undefined ? foldedParts(line, state.open) : [{ text: line, open: state.open }]
  const told = parts.filter(({ text }) => text.trim() !== '')
  for (const { text, open } of told.length > 0 ? told : parts.slice(-1)) {
    state.open = open
    readUnfolded(text, lines[index - 1], index, state)
  }
  state.open = parts.at(-1)?.open ?? state.open
}

function readUnfolded(text: string, before: string | undefined, index: number, state: State): void {
  const { depth, isSummary } = state.open
  const from = state.blocks.length
  readLine(text, before, index, state)
  if (depth === 0) return
  const disclosure = isSummary ? 'summary' : 'details'
  for (let at = from; at < state.blocks.length; at++) {
    const block = state.blocks[at]
    if (block) state.blocks[at] = { ...block, disclosure }
  }
}

/** What stands beside an opening fence by the rules; people begin their code there too, and end it beside the closing one. */
const language = /^[\w+#.-]{1,24}(?:\s*[{[].*|\s+[\w-]+=.*)?$/
const gluedEnd = /(?<=[;})\]\w"'>])\s?`{3,}$/

/** What opens a quotation, set in below the point of a list too. */
const quoted = /^(?:[ \t]{0,12}>[ \t]?)(?: {0,3}>[ \t]?)*/

function readLine(text: string, before: string | undefined, index: number, state: State): void {
  const quote = quoted.exec(text)?.[0] ?? ''
  const line = text.slice(quote.length)
  const anchor: Anchor = { kind: 'line', line: index }
  const fence = /^\s*(`{3,}|~{3,})(.*)/s.exec(line)
  if (state.fence !== undefined) {
    const isEnd = fence && fence[2]?.trim() === '' && fence[1]?.startsWith(state.fence)
    const code = isEnd ? '' : line.replace(gluedEnd, '')
    if (!isEnd) state.blocks.push({ kind: 'code', text: cleanText(code).trimEnd(), anchor })
    if (isEnd || code !== line) closeFence(state)
    return
  }
  if (fence && !fence[2]?.includes('`')) {
    state.fence = fence[1]
    const beside = fence[2]?.trim() ?? ''
    state.fenceFrom = beside === '' ? state.blocks.length : undefined
    if (beside !== '' && !language.test(beside))
      state.blocks.push({ kind: 'code', text: cleanText(beside).trimEnd(), anchor })
    return
  }
  if (/^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?$/.test(line)) return
  if (isUnderline(line, before, state)) return
  if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line) && !/_{5,}/.test(line)) {
    state.blocks.push({ kind: 'paragraph', text: '----', anchor })
  } else if (/^\s*\|.*\|\s*$/.test(line)) state.blocks.push(readTableRow(line, state.addImage, anchor))
  else readTextLine(line, anchor, state, quote === '' ? 0 : depthOf(quote) + quote.split('>').length - 1)
}

/** Tells the lines that are in no fence. */
function textLines(lines: readonly string[]): (at: number) => boolean {
  const others = new Set<number>()
  let fence: string | undefined
  lines.forEach((line, at) => {
    const sign = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined || sign) others.add(at)
    if (sign && (fence === undefined || sign.startsWith(fence))) fence = fence === undefined ? sign : undefined
  })
  return (at) => !others.has(at)
}

/** What stands in a fence of no language, and asks or is chosen from, is text that somebody framed. */
function closeFence(state: State): void {
  const { fenceFrom } = state
  state.fence = state.fenceFrom = undefined
  if (fenceFrom === undefined || !isFramedText(state.blocks.slice(fenceFrom))) return
  for (let at = fenceFrom; at < state.blocks.length; at++) {
    const block = state.blocks[at]
    if (block) state.blocks[at] = { ...block, kind: 'paragraph' }
  }
}

/** A line of `===` or `---` under a line of text makes that a heading. */
function isUnderline(line: string, before: string | undefined, state: State): boolean {
  const level = /^ {0,3}=+\s*$/.test(line) ? 1 : /^ {0,3}-{2,}\s*$/.test(line) ? 2 : 0
  const last = state.blocks.at(-1)
  if (level === 0 || !before?.trim() || last?.kind !== 'paragraph' || last.text === '' || last.level !== undefined)
    return false
  if (/^\s*\d/.test(last.text)) return false
  state.blocks[state.blocks.length - 1] = { ...last, kind: 'heading', level }
  return true
}

/** How deep the blanks before a line set it in; up to three of them say nothing before a quotation. */
const depthOf = (line: string): number => {
  const wide = (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length
  return Math.floor((line.trimStart().startsWith('>') && wide < 4 ? 0 : wide) / 2)
}

/** What is quoted is set in like the points of a list. */
function readTextLine(line: string, anchor: Anchor, state: State, set: number): void {
  const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?\s*$/.exec(line)
  const bullet = heading ? null : /^(\s*)[-*+](?:[ \t]+|$)(.*)/s.exec(line)
  const depth = depthOf(line) + set
  const out = new LineBuilder()
  addInlineMarkdown(heading?.[2] ?? bullet?.[2] ?? line.trim(), out, state.addImage)
  out.take().forEach((part, index) => {
    const image = part.text === '' && part.images
    const kind = heading ? 'heading' : image ? 'image' : 'paragraph'
    const level = heading ? heading[1]?.length : bullet || depth > 0 ? depth : undefined
    const label = bullet && index === 0 ? { label: '•' } : {}
    state.blocks.push({ kind, ...part, ...label, ...(level !== undefined && { level }), anchor })
  })
}
