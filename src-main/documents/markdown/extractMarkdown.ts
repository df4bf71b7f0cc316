import { ImageShelf } from '../ImageShelf.ts'
import { cleanText, LineBuilder } from '../lineBuilder.ts'
import type { Anchor, Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { type AddImage, addInlineMarkdown } from './inlineMarkdown.ts'
import { endOfHtml, htmlBlocks } from './rawHtml.ts'
import { readTableRow } from './tableRow.ts'

type State = { blocks: Block[]; fence: string | undefined; addImage: AddImage }

/**
 * One block a source line. Ordered numbers stay in the text as written; bullets go to `label` as "•" and task boxes stay
 * as "[x]". `level` is the depth of the list item. Front matter, comments and rules give no text.
 */
export function extractMarkdown({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const embedded: string[] = []
  const addImage = (address: string) =>
    shelf.addAddress(embedded[Number(/^embedded:(\d+)$/.exec(address)?.[1])] ?? address)
  const state: State = { blocks: [], fence: undefined, addImage }
  const lines = splitLines(blankComments(takeEmbedded(text, embedded)))
  for (let line = frontMatterEnd(lines); line < lines.length; line++) {
    const end = state.fence === undefined ? endOfHtml(lines, line) : undefined
    if (end === undefined) readLine(lines, line, state)
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

const blankComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]+/g, ''))

/** Index of the first line after a YAML head; 0 if there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  const isYaml = end > 0 && lines.slice(1, end).every((line) => /^\s*(?:$|#|-\s|[\w-]+\s*:)|^\s+\S/.test(line))
  return isYaml ? end + 1 : 0
}

/** What stands beside an opening fence by the rules; people begin their code there too, and end it beside the closing one. */
const language = /^[\w+#.-]{1,24}(?:\s*[{[].*|\s+[\w-]+=.*)?$/
const gluedEnd = /(?<=[;})\]\w"'>])\s?`{3,}$/

function readLine(lines: readonly string[], index: number, state: State): void {
  const quote = /^(?: {0,3}>[ \t]?)+/.exec(lines[index] ?? '')?.[0] ?? ''
  const line = (lines[index] ?? '').slice(quote.length)
  const anchor: Anchor = { kind: 'line', line: index }
  const fence = /^\s*(`{3,}|~{3,})(.*)/s.exec(line)
  if (state.fence !== undefined) {
    const isEnd = fence && fence[2]?.trim() === '' && fence[1]?.startsWith(state.fence)
    const code = isEnd ? '' : line.replace(gluedEnd, '')
    if (isEnd || code !== line) state.fence = undefined
    if (!isEnd) state.blocks.push({ kind: 'code', text: cleanText(code).trimEnd(), anchor })
    return
  }
  if (fence && !fence[2]?.includes('`')) {
    state.fence = fence[1]
    const beside = fence[2]?.trim() ?? ''
    if (beside !== '' && !language.test(beside))
      state.blocks.push({ kind: 'code', text: cleanText(beside).trimEnd(), anchor })
    return
  }
  if (/^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?$/.test(line)) return
  if (isUnderline(line, lines[index - 1], state)) return
  if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line) && !/_{5,}/.test(line)) {
    state.blocks.push({ kind: 'paragraph', text: '----', anchor })
  } else if (/^\s*\|.*\|\s*$/.test(line)) state.blocks.push(readTableRow(line, state.addImage, anchor))
  else readTextLine(line, anchor, state, quote.split('>').length - 1)
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

/** What is quoted is set in like the points of a list. */
function readTextLine(line: string, anchor: Anchor, state: State, quoted: number): void {
  const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?\s*$/.exec(line)
  const bullet = heading ? null : /^(\s*)[-*+](?:[ \t]+|$)(.*)/s.exec(line)
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const depth = Math.floor(indent.replaceAll('\t', '    ').length / 2) + quoted
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
