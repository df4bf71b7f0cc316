import type { Block, SourceDocument } from '../documents/SourceDocument.ts'

/** What a key at the end of a paper is headed with: the title keeps lines below it from being read as questions. */
const title: Block = { kind: 'heading', level: 1, text: '参考答案', anchor: { kind: 'line', line: 0 } }

/** The paper with its key behind it. */
export const withKey = (paper: SourceDocument, key: SourceDocument): SourceDocument => ({
  ...paper,
  blocks: [...paper.blocks, title, ...key.blocks],
})
