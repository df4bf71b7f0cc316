import type { UnknownFile } from '../UnknownFile.ts'

const named = new Set(['md', 'markdown', 'mdown'])

/** By name; a text with another name than a text's shows headings, and lists, bold type or fences beside them. */
export const isMarkdown = ({ ending, head }: UnknownFile): boolean =>
  named.has(ending) || (ending !== 'txt' && /^#{1,6} \S/m.test(head) && /^[ \t]*[-*+] |\*\*|```/m.test(head))
