import type { Key, Response } from '../../src-main/contract/questionTypes.ts'

/** A row of the table of docs/grading.md. `verdict` is "open" where rules cannot tell. */
export type GradingCase = {
  section: string
  key: string
  response: string
  rules: string
  verdict: string
  score: number | null
  why: string
}

const unquote = (cell: string) => cell.replace(/^`|`$/g, '')

function scoreOf(cell: string): number | null {
  const [of, over = '1'] = cell.split('/')
  return cell === '' ? null : Number(of) / Number(over)
}

export function gradingCases(markdown: string): GradingCase[] {
  let section = ''
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('#')) section = line.replace(/^#+ /, '')
    if (!line.startsWith('| `')) return []
    const cells = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'))
    const [key = '', response = '', rules = '', verdict = '', score = '', why = ''] = cells
    return [{ section, key: unquote(key), response: unquote(response), rules, verdict, score: scoreOf(score), why }]
  })
}

const blanksOf = (text: string) => [...text.matchAll(/⟦(.*?)⟧/g)].map(([, inside = '']) => inside)

function answerOf(text: string): Response {
  if (text === 'true' || text === 'false') return { kind: 'truth', value: text === 'true' }
  if (text.startsWith('"')) return { kind: 'text', text: text.slice(1, -1) }
  if (text.includes('⟦')) return { kind: 'blanks', blanks: blanksOf(text) }
  return { kind: 'options', labels: text === 'none' ? [] : [...text] }
}

export const responseOf = answerOf

export function keyOf(text: string): Key | null {
  if (text === '?') return null
  const value = answerOf(text)
  if (value.kind !== 'blanks') return value
  const blanks = value.blanks.map((alternatives) => alternatives.split(' ¦ '))
  return { kind: 'blanks', blanks, ...(text.startsWith('any ') && { anyOrder: true as const }) }
}
