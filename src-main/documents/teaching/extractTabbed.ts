import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { readBlackboard } from './readBlackboard.ts'
import { readCards } from './readCards.ts'
import { statedBlocks } from './statedBlocks.ts'

/** Blackboard's tab-delimited questions, and the cards that Anki and Quizlet export; undefined for any other text. */
export function extractTabbed({ text, notes }: DecodedText, name: string): SourceDocument | undefined {
  const lines = splitLines(text)
  const read = readBlackboard(lines) ?? readCards(lines)
  if (!read) return undefined
  const blocks = read.flatMap(({ line, source, question }): Block[] => {
    const anchor = { kind: 'line', line } as const
    return question ? statedBlocks(question, anchor) : [{ kind: 'paragraph', text: source.trim(), anchor }]
  })
  return { name, format: 'txt', blocks, images: {}, notes }
}
