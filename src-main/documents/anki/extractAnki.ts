import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { statedBlocks } from '../teaching/statedBlocks.ts'
import { AnkiPackage } from './AnkiPackage.ts'
import { noteQuestions } from './noteQuestions.ts'
import { readCollection } from './readCollection.ts'

/** The notes of an Anki package, mostly a question each, under the names of their decks. Pictures are kept, sounds are not. */
export function extractAnki(bytes: Uint8Array, name: string): SourceDocument {
  const packed = new AnkiPackage(bytes, name)
  const byDeck = Map.groupBy(readCollection(packed.collection), ({ deck }) => deck)
  if (byDeck.size === 0) throw new AppError('FILE_EMPTY', `${name} holds no notes; export the deck with its notes.`)
  const wanted = new Set<string>()
  const blocks: Block[] = []
  let leftOut = 0
  for (const [deck, notes] of byDeck) {
    const anchor = (row: number) => ({ kind: 'cell', sheet: deck, row, column: 0 }) as const
    if (deck !== '' && (byDeck.size > 1 || deck !== 'Default'))
      blocks.push({ kind: 'heading', text: deck, level: 1, anchor: anchor(0) })
    notes.forEach((note, row) => {
      const questions = noteQuestions(note, wanted)
      if (questions.length === 0) leftOut++
      for (const question of questions)
        blocks.push(...statedBlocks(question, anchor(row)), { kind: 'paragraph', text: '', anchor: anchor(row) })
    })
  }
  if (blocks.every(({ kind }) => kind === 'heading'))
    throw new AppError('NO_QUESTIONS', `${name} holds only notes that ask by sound or by covered parts of pictures.`)
  const shelf = new ImageShelf()
  const media = packed.media(wanted)
  for (const address of wanted) {
    const content = media.get(address)
    if (content) shelf.add(address, { mime: imageMime(address), bytes: content })
    else shelf.addAddress(address)
  }
  const notes = leftOut > 0 ? [`${leftOut} notes that ask by sound or by covered parts of pictures were left out`] : []
  return { name, format: 'anki', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}
