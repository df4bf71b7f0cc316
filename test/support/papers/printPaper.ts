import { planPaper } from './draw/planPaper.ts'
import { layOut } from './layout/layOut.ts'
import type { PaperDraw } from './Paper.ts'
import { asMarkdown } from './render/asMarkdown.ts'
import { asText } from './render/asText.ts'
import type { TrueQuestion } from './Truth.ts'

/** A paper as a file with its truth. */
export type PrintedPaper = { name: string; bytes: Uint8Array; text: string; truth: readonly TrueQuestion[] }

/** Renders the paper that a draw stands for. */
export async function printPaper(draw: PaperDraw): Promise<PrintedPaper> {
  const paper = planPaper(draw)
  const { sheet, truth } = layOut(paper)
  const text = paper.style.format === 'md' ? asMarkdown(sheet, paper.words % 2 === 0) : asText(sheet)
  return {
    name: `paper.${paper.style.format === 'md' ? 'md' : 'txt'}`,
    bytes: new TextEncoder().encode(text),
    text,
    truth,
  }
}
