import type { UnknownFile } from '../UnknownFile.ts'
import { guessDelimiter } from './parseDelimited.ts'

type Delimited = 'csv' | 'tsv'

const byName: Readonly<Record<string, Delimited>> = { csv: 'csv', tsv: 'tsv', tab: 'tsv' }

/** By name, else by a look that no other text has. */
export function isDelimited(file: UnknownFile, format: Delimited): boolean {
  const { ending } = file
  const named = Object.hasOwn(byName, ending) ? byName[ending] : undefined
  return (named ?? formatByLook(file)) === format
}

/** Both formats ask; the look costs a pass over the text for each delimiter. */
const looks = new WeakMap<UnknownFile, Delimited | 'neither'>()

function formatByLook(file: UnknownFile): Delimited | 'neither' {
  const look = looks.get(file) ?? lookOf(file.head) ?? 'neither'
  looks.set(file, look)
  return look
}

/** "| --- | --- |" below the titles: a table of Markdown. */
const isMarkdownRule = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes('---') && line.includes('|')

/** Two texts a line with several tabs between them: a list as people type it. */
const arePairs = (head: string): boolean =>
  head
    .trim()
    .split('\n', 50)
    .every((line) => line.split('\t').filter((cell) => cell.trim() !== '').length <= 2)

/** Columns that are the same on nearly all lines, under a first line that names them or with tabs between them. */
function lookOf(head: string): Delimited | undefined {
  const guess = guessDelimiter(head)
  if (!guess || guess.columns < 3 || guess.evenness < 0.9 || head.trim().split('\n', 3).length < 3) return undefined
  if (guess.delimiter === '\t') return arePairs(head) ? undefined : 'tsv'
  if (guess.delimiter === '|' && isMarkdownRule(head.split('\n', 2)[1] ?? '')) return undefined
  const header = head.split('\n', 1)[0] ?? ''
  const names = header.match(/题|答案|选项|解析|question|answer|option|stem|correct/gi)?.length ?? 0
  return names >= 2 && header.length < 300 ? 'csv' : undefined
}
