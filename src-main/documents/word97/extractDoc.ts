import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { DocReader } from './DocReader.ts'
import { damaged, readFib } from './Fib.ts'
import { FormattedRuns } from './FormattedRuns.ts'
import { readPieces, readText } from './readPieces.ts'

/** A Word 97-2003 file. */
export function extractDoc(bytes: Uint8Array, name: string): SourceDocument {
  const fib = readFib(bytes, name)
  const pieces = readPieces(fib)
  const paragraphs = new FormattedRuns(fib, 'paragraph')
  if (!pieces || paragraphs.broken > paragraphs.pages / 2) throw damaged(name)
  const { text, byteOf } = readText(fib, pieces)
  const shelf = new ImageShelf()
  const reader = new DocReader(fib, paragraphs, byteOf, shelf)
  const { counts } = fib
  const blocks: Block[] = []
  let from = 0
  const read = (length: number, part?: Block['part']) => {
    blocks.push(...reader.read(text.slice(from, from + Math.max(0, length)), from, part))
    from += Math.max(0, length)
  }
  read(counts.main)
  read(counts.footnotes, 'footnote')
  from += counts.headers + counts.macros + counts.annotations
  read(counts.endnotes, 'endnote')
  read(counts.textBoxes, 'textBox')
  while (blocks.at(-1)?.text === '' && !blocks.at(-1)?.images) blocks.pop()
  return { name, format: 'doc', blocks, images: shelf.images, notes: [...reader.notes, ...shelf.notes] }
}
