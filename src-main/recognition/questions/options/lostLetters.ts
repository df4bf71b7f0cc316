import type { Lexed } from '../../lexed.ts'
import { noWords, yesWords } from '../../tokens/truthWords.ts'
import { optionByText, parseLetters } from '../answers/parseAnswer.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { foldedOf } from '../stems/stretchText.ts'

const truthOptionsLine = new RegExp(
  `^(?:A\\s*[.、:]?\\s*)?(${yesWords}|是|yes)[\\s/,;|]*(?:B\\s*[.、:]?\\s*)?(${noWords}|否|no)$`,
  'i',
)

/** B, C, D without an A: its text is the last line before B, where the letter got lost. */
export function recoverFirstOption(draft: Draft): Draft {
  const text = draft.stem.at(-1)
  if (draft.options[0]?.index !== 1 || draft.stem.length < 2 || !text) return draft
  const first = { index: 0, ticked: null, text: [text] }
  return { ...draft, stem: draft.stem.slice(0, -1), options: [first, ...draft.options] }
}

/** "对 错" or "是 B否" as the last line of a stem: the two options of a true/false question. */
export function takeTruthLine(lines: readonly Lexed[], draft: Draft): Draft {
  const last = draft.stem.at(-1)
  if (!last || draft.options.length > 0 || draft.stem.length < 2) return draft
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
  const match = truthOptionsLine.exec(folded.trim())
  if (!match) return draft
  const start = last.from + folded.search(/\S/)
  const second = last.from + folded.lastIndexOf(match[2] ?? '')
  const first = last.from + folded.indexOf(match[1] ?? '')
  const texts = [
    { at: last.at, from: Math.max(start, first), to: first + (match[1]?.length ?? 0) },
    { at: last.at, from: second, to: second + (match[2]?.length ?? 0) },
  ]
  return { ...draft, stem: draft.stem.slice(0, -1), options: asOptions(texts) }
}

const asOptions = (texts: readonly Stretch[]): Draft['options'] =>
  texts.map((text, index) => ({ index, ticked: null, text: [text] }))

function wantedOptions(lines: readonly Lexed[], draft: Draft): number {
  const answer = draft.answers.find(({ text }) => text.length > 0)
  const letters = answer ? parseLetters(foldedOf(lines, answer.text), 0) : null
  return letters && letters.rest === '' ? Math.max(...letters.indexes) + 1 : 0
}

const strayLetter = /^\s*[A-L](?:[\s.、:]+|(?=[\u4e00-\u9fff]))(?=\S)/

function withoutLetter(lines: readonly Lexed[], stretch: Stretch): Stretch {
  const match = strayLetter.exec(lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to) ?? '')
  return match ? { ...stretch, from: stretch.from + match[0].length } : stretch
}

/**
 * The answer names an option that is not there, but there are lines enough: the letters got lost (text recognition does
 * that), and each line is an option. At least three lines, at most six, and one line of stem must remain.
 */
export function recoverLostLetters(lines: readonly Lexed[], draft: Draft): Draft {
  const wanted = wantedOptions(lines, draft)
  if (wanted === 0 || (draft.options.length >= 2 && wanted <= draft.options.length)) return draft
  const fromStem = draft.options[0]?.index === 0 ? [] : draft.stem.slice(1)
  const all: Stretch[] = [...fromStem, ...draft.options.flatMap(({ text }) => text)].filter(({ from, to }) => to > from)
  if (all.length < Math.max(3, wanted) || all.length > 6) return draft
  const stem = draft.stem.slice(0, draft.stem.length - fromStem.length)
  const options = asOptions(all.map((stretch) => withoutLetter(lines, stretch)))
  return { ...draft, stem, options, lettersLost: true }
}

/** Whether an answer is one of the lines, or several of them with semicolons between: "wool; lime". */
const repeatsLines = (answer: string, texts: readonly string[]): boolean =>
  optionByText(answer, texts) >= 0 || answer.split(/[;；]/).every((part) => optionByText(part, texts) >= 0)

/** A line that asks, also where a remark on the answer follows it: "Which are right? Each answer is complete." */
const asksAlready = /[?:]$|\(\s*\)[。.]?\s*(?:\([^()]{1,12}\))?$|_{2,}|\p{L}{2}\s?\?\s+\p{Lu}\p{L}+\s/u

/**
 * Options without letters: the answer repeats one of the lines below the line that asks, word for word. They are the lines
 * from there to the end of the stem, two to eight of them.
 */
export function takeUnletteredOptions(lines: readonly Lexed[], draft: Draft): Draft {
  const answer = draft.answers.find(({ text }) => text.length > 0)
  if (!answer || draft.options.length > 0 || draft.stem.length < 3) return draft
  const texts = draft.stem.map(({ at, from, to }) => lines[at]?.line.folded.slice(from, to).trim() ?? '')
  const asking = texts.findLastIndex((text) => asksAlready.test(text))
  const bulleted = texts.findIndex((text, at) => at > 0 && text.startsWith('- '))
  const first = asking < 0 && bulleted > 0 ? bulleted : Math.max(1, asking + 1)
  const options = texts.slice(first)
  const bullet = options.every((text) => text.startsWith('- ')) ? 2 : 0
  const bare = options.map((text) => text.slice(bullet))
  if (options.length < 2 || options.length > 8 || !repeatsLines(foldedOf(lines, answer.text), bare)) return draft
  const taken = draft.stem.slice(first).map((stretch) => ({ ...stretch, from: stretch.from + bullet }))
  return { ...draft, stem: draft.stem.slice(0, first), options: asOptions(taken) }
}
