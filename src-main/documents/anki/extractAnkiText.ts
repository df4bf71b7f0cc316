import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { parseDelimited } from '../tables/parseDelimited.ts'
import { type CardField, cardQuestion } from '../teaching/cardQuestion.ts'
import { richText } from '../teaching/richText.ts'
import { statedBlocks } from '../teaching/statedBlocks.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { type AnkiTextHead, ankiTextHead } from './ankiTextHead.ts'
import { withoutRepeatedEnds } from './withoutRepeatedEnds.ts'

/** How a text without such lines is written. */
const noHead: AnkiTextHead = { separator: '\t', isHtml: true, names: [], other: new Set(), deck: '', lines: 0 }

/** Notes as Anki exports them to text: a row each, under lines that say how, which older versions left out. */
export function extractAnkiText({ text, notes }: DecodedText, name: string): SourceDocument {
  const lines = splitLines(text)
  const head = ankiTextHead(lines) ?? noHead
  const shelf = new ImageShelf()
  const rows = parseDelimited(lines.slice(head.lines).join('\n'), head.separator)
  const notesOf = withoutRepeatedEnds(rows.map(({ cells }) => fieldsOf(cells, head, shelf)))
  const blocks = rows.flatMap(({ cells, line }, at): Block[] => {
    const anchor = { kind: 'line', line: line + head.lines } as const
    const [front, ...back] = notesOf[at] ?? []
    const question = front && cardQuestion({ front: [front], back })
    if (question) return [...statedBlocks(question, anchor), { kind: 'paragraph', text: '', anchor }]
    return cells.some(Boolean) ? [{ kind: 'paragraph', text: cells.join(' ').replace(/\s+/g, ' ').trim(), anchor }] : []
  })
  const title: Block = { kind: 'heading', text: head.deck, level: 1, anchor: { kind: 'line', line: 0 } }
  const shown = head.deck === '' ? blocks : [title, ...blocks]
  return { name, format: 'ankiText', blocks: shown, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

function fieldsOf(cells: readonly string[], head: AnkiTextHead, shelf: ImageShelf): CardField[] {
  return cells.flatMap((cell, at) => {
    if (head.other.has(at) || /^tags$/i.test(head.names[at] ?? '')) return []
    const source = cell.replace(/\[sound:[^\]]*\]/g, '')
    const rich = head.isHtml
      ? richText(source, (address) => shelf.addAddress(address))
      : { text: source.trim(), pictures: [] }
    return [{ ...rich, name: head.names[at] ?? '' }]
  })
}
