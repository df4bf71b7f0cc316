import type { Block, SourceDocument } from './SourceDocument.ts'

/**
 * A longer run of one sign, or of blanks, says no more. Patterns that look for what stands behind a run begin anew at each sign of
 * it: how long one may be bounds the time that they take.
 */
const longestRun = 300

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  (code >= 0xa0 && (code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200a)))

/** Within a block empty lines are blanks, too. */
const isGap = (code: number): boolean => isBlank(code) || code === 0x0a

/** Cuts runs of blanks; lines stay lines. */
export const shortBlanks = (text: string): string => cutRuns(text, (code, before) => isBlank(code) && isBlank(before))

/** Cuts runs of one sign too. */
const shortRuns = (text: string): string =>
  text.length <= longestRun ? text : cutRuns(text, (code, before) => code === before || (isGap(code) && isGap(before)))

function cutRuns(text: string, goesOn: (code: number, before: number) => boolean): string {
  const kept: string[] = []
  let [from, run, before] = [0, 0, -1]
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : -1
    if (goesOn(code, before)) {
      run++
      continue
    }
    if (run > longestRun) {
      kept.push(text.slice(from, at - run + longestRun))
      from = at
    }
    run = 1
    before = code
  }
  return kept.length === 0 ? text : kept.join('') + text.slice(from)
}

function shortBlock(block: Block): Block {
  const cells = block.cells?.map(shortRuns)
  const text = cells ? cells.join('\t') : shortRuns(block.text)
  if (text === block.text) return block
  // what is marked, and where, is no longer known
  const { marks: _, images, ...rest } = block
  const at = (place: number) => Math.min(place, text.length)
  return {
    ...rest,
    text,
    ...(cells && { cells }),
    ...(images && { images: images.map((one) => ({ ...one, at: at(one.at) })) }),
  }
}

/** The document without runs of signs that have no end. */
export function withShortRuns(document: SourceDocument): SourceDocument {
  const blocks = document.blocks.map((block) => (block.text.length > longestRun ? shortBlock(block) : block))
  const shortened = blocks.filter((block, at) => block !== document.blocks[at]).length
  if (shortened === 0) return document
  const note = `signs that repeat without end were cut in ${shortened} places`
  return { ...document, blocks, notes: [...document.notes, note] }
}
