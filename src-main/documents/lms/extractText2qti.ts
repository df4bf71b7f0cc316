import type { Block, SourceDocument } from '../SourceDocument.ts'
import { numberKey, rangeKey, shortNumber } from '../teaching/numberKey.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'

/** What a line begins, by its sign. Source: the README of text2qti. */
const starts: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['title', /^(?:quiz title|text title)\s*:\s*(.*)/is],
  ['text', /^(?:quiz description|text)\s*:\s*(.*)/is],
  [
    'setting',
    /^(?:title|points|shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution|solutions sample groups|pick|points per question)\s*:.*$|^(?:END_)?GROUP\s*$/i,
  ],
  ['question', /^\d+\.[ \t]+(.*)/s],
  ['right', /^(?:\*[a-zA-Z][.)]|\[\*\])[ \t]*(.*)/s],
  ['wrong', /^(?:[a-zA-Z][.)]|\[ ?\])[ \t]+(.*)/s],
  ['number', /^=[ \t]+(.*)/s],
  ['accepted', /^\*[ \t]+(.*)/s],
  ['feedback', /^\.\.\.[ \t]+(.*)/s],
  ['rightFeedback', /^\+[ \t]+(.*)/s],
  ['wrongFeedback', /^-[ \t]+(.*)/s],
  ['solution', /^![ \t]+(.*)/s],
  ['essay', /^(?:_{3,}|\^{3,})\s*$/],
]
type Kind =
  | 'title'
  | 'text'
  | 'setting'
  | 'question'
  | 'right'
  | 'wrong'
  | 'number'
  | 'accepted'
  | 'feedback'
  | 'rightFeedback'
  | 'wrongFeedback'
  | 'solution'
  | 'essay'

type Part = { kind: Kind; text: string; line: number }

/** Questions in the plain text that text2qti turns into QTI. */
export function extractText2qti({ text, notes }: DecodedText, name: string): SourceDocument {
  const blocks: Block[] = []
  let question: Part[] = []
  const close = () => {
    const [first] = question
    if (!first) return
    const anchor = { kind: 'line', line: first.line } as const
    blocks.push(...statedBlocks(questionOf(question), anchor), { kind: 'paragraph', text: '', anchor })
    question = []
  }
  for (const part of partsOf(splitLines(text))) {
    const anchor = { kind: 'line', line: part.line } as const
    if (part.kind === 'question') {
      close()
      question = [part]
    } else if (part.kind === 'title' || part.kind === 'text') {
      close()
      const kind = part.kind === 'title' ? 'heading' : 'paragraph'
      blocks.push({
        kind,
        text: part.text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim(),
        ...(kind === 'heading' && { level: 1 }),
        anchor,
      })
    } else if (part.kind !== 'setting') question.push(part)
  }
  close()
  return { name, format: 'text2qti', blocks, images: {}, notes }
}

/** Lines that begin nothing go on with what stands above them. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = []
  let isComment = false
  for (const [line, source] of lines.entries()) {
    if (/^COMMENT\s*$/.test(source)) isComment = true
    if (!isComment && !/^%/.test(source)) {
      const found = starts.flatMap(([kind, pattern]) => {
        const match = pattern.exec(source)
        return match ? [{ kind, text: match[1] ?? '', line }] : []
      })[0]
      const last = parts.at(-1)
      if (found) parts.push(found)
      else if (last) last.text += `\n${source.trim()}`
    }
    if (/^END_COMMENT\s*$/.test(source)) isComment = false
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() }))
}

function questionOf([first, ...parts]: readonly Part[]): StatedQuestion {
  const texts = (...kinds: readonly Kind[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const stem = first?.text ?? ''
  // Feedback of a wrong option stands behind it; what is said in any case stands before the options.
  const firstOption = parts.findIndex(({ kind }) => kind === 'right' || kind === 'wrong')
  const told = parts.filter(({ kind }, at) => {
    if (kind === 'solution' || kind === 'rightFeedback') return true
    if (kind !== 'feedback') return false
    return (
      firstOption < 0 ||
      at < firstOption ||
      parts.slice(0, at).findLast((part) => /^(?:right|wrong)$/.test(part.kind))?.kind === 'right'
    )
  })
  const explanation = told.map(({ text }) => text).join('\n')
  const base = { stem, options: [], key: [], alternatives: [], ...(explanation && { explanation }) }
  const options = parts.flatMap(({ kind, text }) =>
    kind === 'right' || kind === 'wrong' ? [{ text, isRight: kind === 'right' }] : [],
  )
  if (options.length > 0) {
    const right = options.filter(({ isRight }) => isRight).length
    return { ...base, type: right > 1 ? 'multiple' : 'single', options }
  }
  const [number] = texts('number')
  if (number !== undefined) return { ...base, type: 'fillIn', key: [numberOf(number)] }
  const [key, ...others] = texts('accepted')
  return key === undefined
    ? { ...base, type: 'shortAnswer' }
    : { ...base, type: 'fillIn', key: [key], alternatives: [others] }
}

/** `[1.25, 1.26]`, `1.4142 +- 0.0001`, `100 +- 5%` or a number. */
function numberOf(source: string): string {
  const text = source.replaceAll('_', '')
  const range = /^\[\s*([^\s,]+)\s*,\s*([^\s,]+)\s*\]$/.exec(text)
  if (range) return rangeKey(Number(range[1]), Number(range[2]))
  const [, value = text, margin, percent] = /^(\S+)\s*\+-\s*([\d.eE+-]+)(%)?$/.exec(text) ?? []
  if (margin === undefined) return text
  const tolerance = percent ? Number(shortNumber((Math.abs(Number(value)) * Number(margin)) / 100)) : Number(margin)
  return numberKey(value, tolerance)
}
