import type { UnknownFile } from '../UnknownFile.ts'

const answer = /^\{\s*(?:[=~]|#\s*[-\d=.]|(?:T|F|TRUE|FALSE)\s*(?:#|\})|\d*:[A-Z_]{2,20}:)/i

/** Braces with a right answer in them, behind a stem; CSS and code have braces too, but none that begin so. */
export function isGift({ head }: UnknownFile): boolean {
  const blocks = head.match(/(?<!\\)\{[^{}]*\}/g)?.filter((block) => !block.includes('\\{')) ?? []
  const titles = head.match(/^::[^\n]*?::/gm)?.length ?? 0
  const answers = blocks.filter((block) => answer.test(block) || (titles > 0 && /^\{\s*\}$/.test(block)))
  return answers.length >= 2 || (answers.length >= 1 && (titles >= 1 || answers.length === blocks.length))
}
