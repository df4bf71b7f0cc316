import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { readGift } from './readGift.ts'
import { statedBlocks } from './statedBlocks.ts'

/** Moodle's GIFT: questions parted by blank lines, comments dropped, categories as headings, descriptions as paragraphs. */
export function extractGift({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const blocks: Block[] = []
  for (const { source, line } of splitQuestions(splitLines(text))) {
    const anchor = { kind: 'line', line } as const
    const category = /^[^\S\r\n\u2028\u2029]*\$CATEGORY:\s*(.*)/m.exec(source)
    if (category) {
      blocks.push({
        kind: 'heading',
        text: (category[1] ?? '').replace(/^.*\$course\$\//, '').trim(),
        level: 1,
        anchor,
      })
      continue
    }
    const questions = readGift(source, (address) => shelf.addAddress(address))
    for (const question of questions) blocks.push(...statedBlocks(question, anchor))
    if (questions.length === 0)
      blocks.push(...source.split('\n').map((part): Block => ({ kind: 'paragraph', text: part.trim(), anchor })))
  }
  return { name, format: 'gift', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

/** A blank line within braces parts nothing. */
function splitQuestions(lines: readonly string[]): { source: string; line: number }[] {
  const found: { source: string; line: number }[] = []
  let open: { parts: string[]; line: number; depth: number } | undefined
  const close = () => {
    if (open) found.push({ source: open.parts.join('\n'), line: open.line })
    open = undefined
  }
  for (const [line, text] of lines.entries()) {
    if (/^\s*\/\//.test(text)) continue
    const isCategory = /^\s*\$CATEGORY:/.test(text)
    if (isCategory || (text.trim() === '' && (open?.depth ?? 0) <= 0)) close()
    if (text.trim() === '' && !open) continue
    open ??= { parts: [], line, depth: 0 }
    open.parts.push(text)
    open.depth += (text.match(/(?<!\\)\{/g)?.length ?? 0) - (text.match(/(?<!\\)\}/g)?.length ?? 0)
    if (isCategory) close()
  }
  close()
  return found
}
