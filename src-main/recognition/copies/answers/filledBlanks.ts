import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { fold } from '../../tokens/fold.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { typeOfWord } from '../../tokens/typeWords.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** Brackets around what was written into a sentence; those of two signs first. */
const brackets = [
  { name: 'double', opens: '[[', pattern: /\[\[([^[\]]{1,60})\]\]/g },
  { name: 'curly', opens: '{{', pattern: /\{\{([^{}]{1,60})\}\}/g },
  { name: 'square', opens: '[', pattern: /\[([^[\]]{1,60})\]/g },
  { name: 'brace', opens: '{', pattern: /\{([^{}]{1,60})\}/g },
  { name: 'angle', opens: '<', pattern: /<([^<>=]{1,60})>/g },
  { name: 'round', opens: '(', pattern: /\(([^()]{1,60})\)/g },
] as const

/** Words that want another behind them: what follows in round brackets was left out of the sentence. */
const wantsMore =
  /(?:[是为為有叫作成称于於由在用到的和与與、约第即属]|(?:^|[^\p{L}])(?:is|are|was|were|of|the|an?|in|by|at|to|has|have|called|and|or|ist|sind|war|der|die|das|den|dem|ein|eine|bei|im|in|und|hat|est|sont|le|la|les|l'|de|du|des|un|une|et|es|son|el|los|las|y|é|são|o|os|e|da|do|это|является|—|là|có|gọi là))\s*$/iu

type Filled = Readonly<{ from: number; to: number; text: string; follows: boolean; replies: boolean }>

/** Nothing is left out of a question that ends before the bracket; a short remark may stand between. */
const isAsked = /[?]["”»)]?\s*(?:\([^()]{1,12}\)\s*)?$/

const isWords = (text: string): boolean =>
  text.trim() !== '' &&
  /[\p{L}\d]/u.test(text) &&
  truthOf(text) === null &&
  typeOfWord(text) === null &&
  !/^(?:[A-H]{1,4}|[xX]|\d{1,2}\s?(?:分|points?|marks?))$/.test(text.trim())

function filledIn(folded: string, start: number, pattern: RegExp): readonly Filled[] {
  return [...folded.slice(start).matchAll(pattern)].flatMap((match) => {
    const from = start + match.index
    const text = match[1] ?? ''
    const before = folded.slice(start, from)
    const to = from + match[0].length
    const replies = isAsked.test(before) && folded.slice(to).trim() === ''
    const isClause = verse.test(text.trim()) && endsClause.test(before) && opensClause.test(folded.slice(to))
    if (!isWords(text) || (before.trim() === '' && !isClause)) return []
    return [{ from, to, text, follows: isClause || wantsMore.test(before), replies }]
  })
}

/** "床前明月光，（疑是地上霜）。": a clause of its own, as of a verse; a remark follows its words without a sign between. */
const verse = /^[\p{Script=Han}，,、]{3,24}$/u
const endsClause = /(?:^|[,;。!?])\s*$/
const opensClause = /^\s*(?:[,;。!?]|$)/

/** "[3]" points at a note. */
const isNote = ({ text }: Filled): boolean => /^[\d\s,–-]+$/.test(text)

const fewest = 3
const nearlyAll = 0.8
const longest = 300

/** Where the text of a numbered sentence begins that asks nothing and leaves no blank; -1 for other lines. */
function sentenceFrom({ folded, aside, kind }: Line): number {
  if (aside !== null || kind === 'code' || folded.length > longest) return -1
  const number = readNumber(folded, 0)
  if (!number || (number.family !== 'arabic' && number.family !== 'paren' && number.family !== 'question')) return -1
  return number.weak ? -1 : number.end
}

const isOption = /^[([]?[A-Ha-h][.、):\]]/
const leavesBlank = /_{2,}|\(\s*\)|\?\s*$/

/** The text with what stands in the brackets between lines to write on. */
function written(text: string, filled: readonly Filled[], width: number): string {
  let shown = ''
  let at = 0
  for (const { from, to } of filled) {
    shown += `${text.slice(at, from)}__${text.slice(from + width, to - width)}__`
    at = to
  }
  return shown + text.slice(at)
}

/** What stands in brackets behind a question replies to it. */
function repliesCut(
  lines: readonly Line[],
  filled: ReadonlyMap<number, readonly Filled[]>,
  width: number,
): readonly Line[] {
  return lines.flatMap((line, at) => {
    const last = filled.get(at)?.at(-1)
    if (!last?.replies) return [line]
    const reply = { ...partOf(line, last.from + width, last.to - width), bullet: '', images: [], gap: false }
    const asked = partOf(line, 0, line.folded.slice(0, last.from).trimEnd().length)
    return [asked, { ...withLabel(reply, 'Answer: '), hasLabel: false }]
  })
}

/**
 * "1. Water is made of 【hydrogen】 and 【oxygen】.": where nearly all numbered lines of a document without options have words
 * in the same brackets within their sentences, different ones, the brackets are the blanks and the words what fills them; behind
 * question marks they are what is replied.
 */
export function readFilledBlanks(lines: readonly Line[]): readonly Line[] {
  const starts = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const from = sentenceFrom(line)
    if (from >= 0) starts.set(at, from)
    else if (isOption.test(line.folded)) return lines
  }
  if (starts.size < fewest) return lines
  for (const { name, opens, pattern } of brackets) {
    const filled = new Map<number, readonly Filled[]>()
    for (const [at, from] of starts) {
      const { folded = '' } = lines[at] ?? {}
      const found = folded.includes(opens) && !leavesBlank.test(folded) ? filledIn(folded, from, pattern) : []
      if (found.length > 0) filled.set(at, found)
    }
    if (filled.size < Math.max(fewest, starts.size * nearlyAll)) continue
    const all = [...filled.values()].flat()
    if (new Set(all.map(({ text }) => text)).size < all.length * 0.6) continue
    if (all.filter(isNote).length > all.length / 2) continue
    if (name === 'round' && all.filter(({ follows }) => follows).length < all.length * nearlyAll) continue
    if (all.filter(({ replies }) => replies).length >= all.length * nearlyAll)
      return name === 'round' ? lines : repliesCut(lines, filled, opens.length)
    const edited = new Edited(lines)
    for (const [at, found] of filled) {
      const line = lines[at]
      if (!line) continue
      const text = written(line.text, found, opens.length)
      edited.set(at, { ...line, text, folded: fold(text), marks: [] })
    }
    return edited.result
  }
  return lines
}
