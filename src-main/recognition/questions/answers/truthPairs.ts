import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../../tokens/asking.ts'
import { scoreInBrackets } from '../../tokens/scores.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { statedType } from '../statedType.ts'
import { foldedOf } from '../stems/stretchText.ts'

/** "... is heavier than tin. (R) (2 points)": what stands in a bracket at the end of a statement, before its score. */
const bracketAtEnd = new RegExp(
  `\\(\\s{0,4}([^()\\s]{1,12})\\s{0,4}\\)\\s{0,4}[.。]?\\s{0,4}(?:${scoreInBrackets})?\\s*$`,
  'i',
)
/** "F (it melts)", "错，应为锡": the word before what explains it. */
const beforeReason = /^\s*([^\s()，,;。:]{1,12})(?:\s{0,4}[(\n]|[，,;。:])/
/** An empty bracket at the end of a statement is where to judge it. */
const whereToJudge = /\(\s{0,12}\)\s{0,4}[.。]?\s*$/
const longest = 12
const scoreAtEnd = new RegExp(`\\s*${scoreInBrackets}\\s*$`, 'i')
const withoutScore = (text: string): string => text.replace(scoreAtEnd, '')

const textOf = (lines: readonly Lexed[], stretches: readonly Stretch[]): string =>
  stretches.map(({ at, from, to }) => lines[at]?.line.folded.slice(from, to) ?? '').join('\n')

/** What is said of a question anywhere but in its stem. */
const saidOf = (lines: readonly Lexed[], draft: Draft): string | undefined =>
  draft.answers.map(({ text }) => textOf(lines, text)).find((text) => text.trim() !== '') ??
  draft.distant?.text ??
  draft.given.find(({ value }) => value.trim() !== '')?.value

/** A word that may judge a statement, what may ask, and whether the word stands before a reason. */
type Judgement = Readonly<{ value: string; asks: boolean; isExplained: boolean }>

/** "A" and "B" where no options are printed: right and wrong. */
const letters: ReadonlyMap<string, boolean> = new Map([
  ['a', true],
  ['b', false],
])
const truthMeant = (value: string): boolean | null => letters.get(value) ?? truthOf(value)

/** "C" or "AB" without options, or a question that is answered with a letter: the letters name options that are not there. */
function nameLostOptions(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  return drafts.some((draft) => {
    if (draft.options.length > 0) return false
    const said = (saidOf(lines, draft) ?? '').trim().toLowerCase()
    const stem = foldedOf(lines, draft.stem)
    return /^(?:[c-h]|[a-h]{2,6})$/.test(said) || (letters.has(said) && (asks(stem) || choosesAmong(stem)))
  })
}

/** The short text that may judge a statement, wherever it stands; null for all that choose or say nothing of the kind. */
function judgementOf(lines: readonly Lexed[], draft: Draft): Judgement | null {
  const stated = statedType(draft)
  const isOpenSection = (stated === 'shortAnswer' || stated === 'fillIn') && !draft.tags.includes(stated)
  if (draft.options.length > 0 || (stated !== null && stated !== 'choice' && !isOpenSection)) return null
  const stem = foldedOf(lines, draft.stem).trimEnd()
  const inBracket = bracketAtEnd.exec(stem)
  const said = saidOf(lines, draft) ?? inBracket?.[1] ?? ''
  const whole = said.trim().replace(/[.。]$/, '')
  const explained = whole.length > longest || truthOf(whole) === null ? beforeReason.exec(said)?.[1] : undefined
  const value = (explained ?? whole).toLowerCase()
  if (value === '' || value.length > longest || truthMeant(value) === null) return null
  const statement = (inBracket ? stem.slice(0, inBracket.index) : stem.replace(whereToJudge, '')).trimEnd()
  const isOpen = statement.endsWith('?') || asks(statement) || opensBlank.test(statement)
  // in a section that asks openly a statement has somewhere to judge it, or is a sentence
  if (isOpenSection && (isOpen || !(whereToJudge.test(stem) || /[.。]$/.test(withoutScore(statement))))) return null
  return { value, asks: isOpen, isExplained: explained !== undefined }
}

/** How many statements must be judged for two words to be believed, and how many for them to judge what asks, too. */
const fewest = 3
const firm = 5
/** Letters may name options that were lost: a few statements are not enough. */
const fewestWithLetters = 8
/** How many of all that are answered with the two words may ask. */
const askingShare = 0.25
const nearlyAll = 0.95
/** How many of the statements have no more than the word. */
const bareShare = 0.3

/** The two words, one of each kind, that nearly all judge by; none if others are as usual. */
function pairOf(values: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [one, other] = [...counts].sort((a, b) => b[1] - a[1])
  if (!one || !other || truthMeant(one[0]) === truthMeant(other[0])) return new Set()
  return one[1] + other[1] >= values.length * nearlyAll ? new Set([one[0], other[0]]) : new Set()
}

/**
 * Letters and words that mean right and wrong only where that is asked ("R" and "F", "Ja" and "Nein", "V" and "F"): where no
 * more than two of them, one of each kind, answer the statements of a document, these are to be judged. So are the few
 * among them that end in a question mark, or whose answer gives its reason behind the word.
 */
export function learnTruthPairs(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const judged = new Map<Draft, Judgement>()
  for (const draft of drafts) {
    const judgement = judgementOf(lines, draft)
    if (judgement !== null) judged.set(draft, judgement)
  }
  const statements = [...judged.values()].filter((judgement) => !judgement.asks)
  const words = pairOf(statements.map(({ value }) => value))
  const isBare = statements.filter(({ isExplained }) => !isExplained).length >= statements.length * bareShare
  const areLetters = letters.has([...words][0] ?? '')
  if (areLetters && (statements.length < fewestWithLetters || nameLostOptions(lines, drafts))) return drafts
  if (statements.length < fewest || words.size !== 2 || !isBare) return drafts
  const alike = [...judged.values()].filter(({ value }) => words.has(value))
  const mayAsk = statements.length >= firm && alike.filter((each) => each.asks).length <= alike.length * askingShare
  return changeEach(drafts, (draft) => {
    const judgement = judged.get(draft)
    const isJudged = judgement !== undefined && words.has(judgement.value) && (mayAsk || !judgement.asks)
    return isJudged ? { ...draft, tags: ['trueFalse', ...draft.tags] } : draft
  })
}
