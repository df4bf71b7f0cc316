import { fold } from '../../tokens/fold.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { type Bracket, belongsToText, bracketsOf, isLetters } from '../stems/stemText.ts'
import { joinsLetters } from './parseAnswer.ts'
import type { KeyContext } from './readKey.ts'

/** An answer that stands in the brackets of a stem, and the brackets to be emptied for it. */
type BracketAnswer = { content: string; used: Bracket[] }

/**
 * The answer in the brackets of a stem. `trusted`: letters in brackets are answers throughout the document; otherwise a
 * "(A)" in the text is only a name.
 */
export function bracketAnswer(folded: string, context: KeyContext, trusted: boolean): BracketAnswer | null {
  const brackets = bracketsOf(folded).filter((bracket) => !belongsToText(folded, bracket) && !isCall(folded, bracket))
  if (context.options.length >= 2) {
    const named = optionsBracket(folded, context)
    if (named) return named
    if (context.truthPair) return truthBracket(brackets, context) ?? letterBracket(brackets, context, trusted)
    return letterBracket(brackets, context, trusted)
  }
  return truthBracket(brackets, context) ?? answerWithoutOptions(brackets, context)
}

const longest = 300
const apart = /[\s,、;:。.]+/g

/** "... is (iron).", "…是（铁 铜）。": the last bracket holds the texts of options and nothing else. */
function optionsBracket(folded: string, { options, indexes }: KeyContext): BracketAnswer | null {
  const end = folded.lastIndexOf(')') + 1
  const kept = folded.slice(0, end)
  if (end === 0 || !/^[\s。.?:]*$/.test(folded.slice(end))) return null
  let depth = 0
  let open = kept.length - 1
  for (; open >= 0 && kept.length - open <= longest; open--) {
    if (kept[open] === ')') depth++
    else if (kept[open] === '(' && --depth === 0) break
  }
  if (depth !== 0 || open <= 0) return null
  const [from, to] = [open + 1, kept.length - 1]
  let left = kept.slice(from, to).replace(apart, '')
  const named: number[] = []
  const texts = options.map((option, at) => ({ at, text: fold(option).replace(apart, '') }))
  for (const { at, text } of texts.sort((a, b) => b.text.length - a.text.length)) {
    if (!(text.length > 1 || /\p{Script=Han}/u.test(text)) || !left.includes(text)) continue
    left = left.replace(text, '')
    named.push(indexes[at] ?? at)
  }
  if (named.length === 0 || left !== '') return null
  const content = named.sort((a, b) => a - b).map((index) => String.fromCharCode(65 + index))
  return { content: content.join(''), used: [{ from, to, content: content.join('') }] }
}

/** "function () {": brackets of a program, not to be filled. */
const isCall = (folded: string, { from, to }: Bracket): boolean =>
  from === to && /[A-Za-z_]\s?\($/.test(folded.slice(0, from)) && /^\)\s*(?:\{|=>)/.test(folded.slice(to))

function letterBracket(brackets: readonly Bracket[], context: KeyContext, trusted: boolean): BracketAnswer | null {
  const fits = (content: string) =>
    [
      ...content
        .replace(joinsLetters, ' ')
        .toUpperCase()
        .replace(/[^A-L]/g, ''),
    ].every((letter) => context.indexes.includes(letter.charCodeAt(0) - 65))
  const found = brackets.filter(({ content }) => content !== '' && isLetters(content) && fits(content))
  if (found.length === 0 || !trusted || brackets.some(({ content }) => content === '')) return null
  const isSingle = found.every(({ content }) => content.length === 1)
  const isDistinct = new Set(found.map(({ content }) => content)).size === found.length
  if (found.length > 1 && isSingle && isDistinct && context.hint === 'multiple')
    return { content: found.map(({ content }) => content).join(''), used: found }
  const last = found.at(-1)
  return last ? { content: last.content, used: [last] } : null
}

/** The last bracket with a truth word; a letter or digit counts where the section says what it means. */
function truthBracket(brackets: readonly Bracket[], context: KeyContext): BracketAnswer | null {
  if (context.hint === 'fillIn' || context.hint === 'shortAnswer') return null
  const isTruthSection = context.hint === 'trueFalse'
  const last = brackets.findLast(({ content }) => {
    if (content === '') return false
    if (context.legend.has(content)) return true
    if (isTruthSection && /^[AB]$/i.test(content)) return true
    return truthOf(content, !isTruthSection) !== null
  })
  return last ? { content: last.content, used: [last] } : null
}

function answerWithoutOptions(brackets: readonly Bracket[], context: KeyContext): BracketAnswer | null {
  if (context.hint !== 'single' && context.hint !== 'multiple' && context.hint !== 'choice') return null
  const last = brackets.findLast(({ content }) => isLetters(content))
  return last ? { content: last.content, used: [last] } : null
}
