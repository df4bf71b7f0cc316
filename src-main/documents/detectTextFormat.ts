import type { TextFormat } from './detectFormat.ts'
import { isMht } from './html/readMht.ts'
import { parseJson } from './json/parseJson.ts'
import { guessDelimiter } from './tables/parseDelimited.ts'

const extension = (name: string): string => /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

const byName: Readonly<Record<string, TextFormat>> = {
  md: 'md',
  markdown: 'md',
  mdown: 'md',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'txt',
}

/** Structured text shows what it is; between plain text, Markdown and tables the name decides, then the look. */
export function detectTextFormat(text: string, name: string): TextFormat {
  const head = text.slice(0, 200_000)
  const structured = structuredFormat(text, head)
  if (structured) return structured
  const ending = extension(name)
  const named = Object.hasOwn(byName, ending) ? byName[ending] : undefined
  if (named === 'csv' || named === 'tsv') return named
  return tableFormat(head) ?? named ?? (isMarkdown(head) ? 'md' : 'txt')
}

const isMarkdown = (head: string): boolean => /^#{1,6} \S/m.test(head) && /^\s*[-*+] |\*\*|```/m.test(head)

function structuredFormat(text: string, head: string): TextFormat | undefined {
  const start = head.trimStart()
  if (/^[[{]/.test(start) && isJson(text)) return 'json'
  if (/^<(?:\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<)?quiz\b/.test(start) && /<question\b/.test(start)) return 'moodleXml'
  if (/^<!doctype html|^<html\b|^<\?xml[^>]*>\s*<!doctype html/i.test(start)) return 'html'
  if (/^<(?:table|div|body|p|ol|ul|h[1-6]|head|meta)\b/i.test(start) && /<\/(?:table|div|body|p|ol|ul)>/i.test(head))
    return 'html'
  if (isMht(text)) return 'html'
  if (isGift(head)) return 'gift'
  return isAiken(head) ? 'aiken' : undefined
}

function isJson(text: string): boolean {
  try {
    parseJson(text)
    return true
  } catch {
    return false
  }
}

/** Braces with a right answer in them, behind a stem; CSS and code have braces too, but none that begin so. */
function isGift(head: string): boolean {
  const blocks = head.match(/(?<!\\)\{[^{}]*\}/g)?.filter((block) => !block.includes('\\{')) ?? []
  const answers = blocks.filter((block) => /^\{\s*(?:[=~]|#\s*[-\d=]|(?:T|F|TRUE|FALSE)\s*(?:#|\}))/i.test(block))
  const titles = head.match(/^::[^\n]*?::/gm)?.length ?? 0
  return answers.length >= 2 || (answers.length >= 1 && (titles >= 1 || answers.length === blocks.length))
}

/** `A. option` lines straight after a stem, closed by `ANSWER: A` in capitals, and nothing else. */
function isAiken(head: string): boolean {
  const answers = head.match(/^ANSWER: [A-Z]\s*$/gm)?.length ?? 0
  if (answers === 0) return false
  const groups =
    head.match(/^(?![A-Z][.)] |ANSWER: )\S[^\n]*\n(?:[A-Z][.)] [^\n]*\n){2,26}ANSWER: [A-Z]\s*$/gm)?.length ?? 0
  return groups >= answers * 0.9
}

/** Columns that are the same on nearly all lines, under a first line that names them or with tabs between them. */
function tableFormat(head: string): 'csv' | 'tsv' | undefined {
  const guess = guessDelimiter(head)
  if (!guess || guess.columns < 3 || guess.evenness < 0.9 || head.trim().split('\n', 3).length < 3) return undefined
  if (guess.delimiter === '\t') return 'tsv'
  const header = head.split('\n', 1)[0] ?? ''
  const names = header.match(/题|答案|选项|解析|question|answer|option|stem|correct/gi)?.length ?? 0
  return names >= 2 && header.length < 300 ? 'csv' : undefined
}
