import type { UnknownFile } from '../UnknownFile.ts'

/** A package says so by its manifest; Blackboard's and Canvas's files have endings of their own. */
export const isQtiPackage = (file: UnknownFile): boolean =>
  file.hasPart(/(?:^|\/)imsmanifest\.xml$/i) || file.hasPart(/\.qti$|(?:^|\/)res\d{5}\.dat$/i)

export const isQti = ({ head }: UnknownFile): boolean => /^\s*</.test(head) && isQtiText(head)

export const isQtiText = (text: string): boolean =>
  /<(?:[\w-]+:)?(?:questestinterop|assessmentItem|qti-assessment-item)\b|<POOL\b[\s\S]*<QUESTION_/.test(
    text.slice(0, 20_000),
  )
