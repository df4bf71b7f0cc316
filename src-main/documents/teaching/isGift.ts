import type { UnknownFile } from '../UnknownFile.ts'

/** Braces with a right answer in them, behind a stem; CSS and code have braces too, but none that begin so. */
export function isGift({ head }: UnknownFile): boolean {
  const blocks = head.match(/(?<!\\)\{[^{}]*\}/g)?.filter((block) => !block.includes('\\{')) ?? []
  const answers = blocks.filter((block) => /^\{\s*(?:[=~]|#\s*[-\d=]|(?:T|F|TRUE|FALSE)\s*(?:#|\}))/i.test(block))
  const titles = head.match(/^::[^\n]*?::/gm)?.length ?? 0
  return answers.length >= 2 || (answers.length >= 1 && (titles >= 1 || answers.length === blocks.length))
}
