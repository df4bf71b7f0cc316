import type { UnknownFile } from '../UnknownFile.ts'

/** The titles of the table that Sensei exports its questions to. */
export const isSensei = ({ head }: UnknownFile): boolean => {
  const titles = head.slice(0, 2000).split('\n', 1)[0] ?? ''
  return /^"?Question"?,"?Answer"?,/i.test(titles) && /"?Text Before Gap"?/i.test(titles)
}
