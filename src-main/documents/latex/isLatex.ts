import type { UnknownFile } from '../UnknownFile.ts'

/** A document class, or the environments and commands of exams. */
export const isLatex = ({ head, ending }: UnknownFile): boolean =>
  /^\s*(?:%[^\n]*\n\s*)*\\documentclass\b/.test(head) ||
  /^(?<![^\n\\])[^\n\\]*\\begin\{(?:questions|document|choices|enumerate)\}/m.test(
    head.slice(0, ending === 'tex' ? undefined : 3000),
  )
