import { ImageShelf } from '../ImageShelf.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { expandTex } from './expandTex.ts'
import { TexReader } from './TexReader.ts'
import { withoutComments } from './texTokens.ts'

/** A paper in LaTeX: what stands between the beginning and the end of its document. */
export function extractLatex({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const source = expandTex(withoutComments(text))
  const start = source.indexOf('\\begin{document}')
  const body = start < 0 ? source : source.slice(start + '\\begin{document}'.length)
  const blocks = new TexReader(body, shelf).read()
  return { name, format: 'latex', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}
