import type { Lexed } from '../../lexed.ts'
import type { Point } from './listPoints.ts'

/** How far above a list its question may begin. */
const reach = 8

const closing = /(?<![)\].。:、])[)\].。:、]+$/
const cleaned = (text: string): string => text.trim().replace(closing, '').toLowerCase()

/** Whether an answer is nothing but names of points, their texts, or both: "②③", "iron; gold", "2. gold". */
export function namesNothingElse(answer: string, points: readonly Point[], texts: readonly string[]): boolean {
  const value = cleaned(answer).replace(/^[([]/, '')
  const names = points.map(({ label }) => label.name.toLowerCase().replace(/[()]/g, '')).filter(Boolean)
  const words = value.split(/[\s,、;.:()&/|+]+/).filter(Boolean)
  if (words.length === 0) return false
  if (names.length > 0 && words.every((word) => names.includes(word))) return true
  if (names[0]?.length === 1 && [...words.join('')].every((sign) => names.includes(sign))) return true
  const wanted = new Set(texts.map(cleaned))
  const isPoint = (part: string) => {
    const text = cleaned(part)
    const name = names.find((name) => text.startsWith(name))
    return (
      wanted.has(text) ||
      (name !== undefined && wanted.has(cleaned(text.slice(name.length).replace(/^[\s.、:)]+/, ''))))
    )
  }
  return [/[;；]/, /[,，、]/].some((between) => value.split(between).every(isPoint))
}

const inBrackets = /\(\s{0,4}([^()\s][^()]{0,20})\)/g
/** "... is heavier? 2", "... is __ii__ (2 points)" */
const atEnd =
  /(?<=[\s.?!:。_\u4e00-\u9fff])([^\s_();\u4e00-\u9fff]{1,4}(?:(?:[,、;]\s?|\s|\sand\s)[^\s_();]{1,4}){0,4})_{0,4}\s*(?:(?:[([][^()[\]]{1,24}[)\]])\s*)?$/

/** "is ④.", "is 2.": short words may stand before the names in a sentence; "chapter 2" is none. */
function endsInNames(text: string, points: readonly Point[]): boolean {
  const words = text.split(' ')
  const isSentence = /[①-⑩]|[.。]$/.test(text)
  return words.some((_, at) => (at === 0 || isSentence) && namesNothingElse(words.slice(at).join(' '), points, []))
}

/** Whether the stem above a list, up to its number, has names of points in brackets, at its end or behind a label: "... is (3)", "(①④)". */
export function isNamedInStem(lines: readonly Lexed[], points: readonly Point[]): boolean {
  const first = points[0]?.at ?? 0
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const line = lines[at]
    if (!line || line.noise || line.line.kind === 'code') continue
    const [answer] = line.fields
    if (at === first - 1 && answer?.kind === 'answer' && answer.labelFrom > line.from)
      return namesNothingElse(line.line.folded.slice(answer.from, answer.to), points, [])
    if (line.heading || line.fields.length > 0 || line.startsWithOption) return false
    const text = line.line.folded.slice(line.from, line.to)
    if (
      text.includes('(') &&
      [...text.matchAll(inBrackets)].some(([, inside = '']) => namesNothingElse(inside, points, []))
    )
      return true
    const last = at === first - 1 || line.number ? atEnd.exec(text)?.[1] : undefined
    if (last && endsInNames(last, points)) return true
    if (line.number && line.number.family !== 'circled' && line.number.family !== 'roman') return false
  }
  return false
}
