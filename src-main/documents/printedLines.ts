import type { Anchor, Block } from './SourceDocument.ts'

/** The place as every reader of the source can find it; counted from 1. */
function place(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'line':
      return `${anchor.line + 1}`
    case 'paragraph':
      return `¶ ${anchor.paragraph + 1}`
    case 'page':
      return `p. ${anchor.page + 1}`
    case 'cell':
      return `${anchor.sheet} ${anchor.row + 1}`
  }
}

/** The blocks of a span, first and last inclusive, as the source prints them: with their list labels, and where they stand. */
export const printedLines = (
  blocks: readonly Block[],
  [first, last]: readonly [number, number],
): { text: string; place: string }[] =>
  blocks.slice(first, last + 1).map(({ label, text, anchor }) => ({
    text: [label, text].filter(Boolean).join(' '),
    place: place(anchor),
  }))
