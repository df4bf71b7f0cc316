import { hasCloze, readCloze } from '../moodle/readCloze.ts'
import { type GiftAnswer, giftAnswer } from './giftAnswer.ts'
import { giftText } from './giftText.ts'
import { matchingQuestions } from './matchingQuestions.ts'
import type { StatedQuestion } from './statedBlocks.ts'

const gap = '_____'
const open = { options: [], key: [], alternatives: [] }

/** What one text of GIFT asks; empty if it has no answer in braces (a description). */
export function readGift(source: string, addImage: (address: string) => string): StatedQuestion[] {
  const body = source.replace(/^\s*::[\s\S]*?(?<!\\)::/, '')
  const show = (text: string) => giftText(text, addImage)
  if (hasCloze(body)) {
    const { text, pictures } = show(body.replace(/\\([~=#{}:])/g, '\\\\$1'))
    return [{ ...readCloze(text, true), pictures: { stem: pictures } }]
  }
  const parts = splitAtBraces(body)
  const groups = parts.flatMap((part, at) => (at % 2 === 1 ? [giftAnswer(part)] : []))
  const [only] = groups
  if (!only) return []
  const tail = show(parts.at(-1) ?? '').text
  const isInside = groups.length > 1 || tail !== ''
  const format = /^\s*\[\w+\]/.exec(body)?.[0] ?? ''
  const stem = show(
    format +
      parts.map((part, at) => (at % 2 === 0 ? part.replace(/^\s*\[\w+\]/, '') : isInside ? ` ${gap} ` : '')).join(''),
  )
  const text = stem.text.replace(/(?<! ) +([.,;:!?)。，；：？！）])/g, '$1')
  const read =
    groups.length > 1
      ? [severalGaps(groups, show)]
      : questionsOf(only, isInside && /[\p{L}\p{N}]|^[.,;。，；]/u.test(tail), show)
  return read.flatMap((question) =>
    only.kind === 'pairs' && groups.length === 1
      ? pairsOf(only, text, stem.pictures, show)
      : [{ ...question, stem: text, pictures: { ...question.pictures, stem: stem.pictures } }],
  )
}

type Show = (text: string) => { text: string; pictures: readonly string[] }
type Answer = Omit<StatedQuestion, 'stem'>

function questionsOf(answer: GiftAnswer, isInside: boolean, show: Show): Answer[] {
  switch (answer.kind) {
    case 'essay':
    case 'pairs':
      return [{ ...open, type: 'shortAnswer' }]
    case 'truth':
      return [{ ...open, type: 'trueFalse', key: [String(answer.value)], ...explained([answer.feedback], show) }]
    case 'accepted': {
      const [key, ...others] = acceptedTexts(answer, show)
      const isNumber = answer.choices.every(({ text }) => /^\s*-?[\d.]+(?:e-?\d+)?(?:±|\s*$)/i.test(text))
      return [
        {
          ...open,
          type: isInside || isNumber ? 'fillIn' : 'shortAnswer',
          key: key === undefined ? [] : [key],
          alternatives: [others],
          ...explanationOf(answer, show),
        },
      ]
    }
    case 'choices': {
      const shown = answer.choices.map((choice) => show(choice.text))
      const full = answer.choices.filter(({ isRight, weight }) => isRight && weight === undefined)
      const isRight = (at: number) =>
        answer.choices[at]?.isRight === true && (full.length === 0 || answer.choices[at].weight === undefined)
      const options = shown.map(({ text }, at) => ({ text, isRight: isRight(at) }))
      return [
        {
          ...open,
          type: options.filter((option) => option.isRight).length > 1 ? 'multiple' : 'single',
          options,
          ...explanationOf(answer, show),
          pictures: { options: shown.map(({ pictures }) => pictures) },
        },
      ]
    }
  }
}

function pairsOf(
  answer: Extract<GiftAnswer, { kind: 'pairs' }>,
  stem: string,
  pictures: readonly string[],
  show: Show,
) {
  const pairs = answer.pairs.map(({ left, right }) => ({ left: show(left).text, right: show(right).text }))
  return matchingQuestions({ stem, pairs, pictures, ...explained([answer.general], show) })
}

/** The first answer of full weight is the key; the others are accepted too. */
function acceptedTexts(answer: Extract<GiftAnswer, { kind: 'accepted' | 'choices' }>, show: Show): string[] {
  const right = answer.choices.filter(({ isRight }) => isRight).sort((a, b) => (b.weight ?? 100) - (a.weight ?? 100))
  return [...new Set(right.map(({ text }) => show(text).text))].filter((text) => text !== '' && text !== '*')
}

/** Several answers in one text are its blanks, whatever form each has. */
function severalGaps(groups: readonly GiftAnswer[], show: Show): Answer {
  const rights = groups.map((group): string[] => {
    if (group.kind === 'truth') return [String(group.value)]
    if (group.kind === 'pairs') return group.pairs.map(({ right }) => show(right).text)
    return group.kind === 'essay' ? [] : acceptedTexts(group, show)
  })
  const explanation = explained(
    groups.flatMap((group) => ('general' in group ? [group.general] : [])),
    show,
  )
  return {
    ...open,
    type: 'fillIn',
    key: rights.map(([first = '']) => first),
    alternatives: rights.map((texts) => texts.slice(1)),
    ...explanation,
  }
}

const explanationOf = (answer: Extract<GiftAnswer, { kind: 'accepted' | 'choices' }>, show: Show) =>
  explained(answer.general.trim() === '' ? answer.choices.map(({ feedback }) => feedback) : [answer.general], show)

function explained(texts: readonly string[], show: Show): { explanation?: string } {
  const explanation = texts
    .map((text) => show(text).text)
    .filter(Boolean)
    .join(' ')
  return explanation === '' ? {} : { explanation }
}

/** Text and what stands in braces by turns; escaped braces are text. */
function splitAtBraces(source: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of source.matchAll(/(?<!\\)\{((?:\\[\s\S]|[^\\{}]){0,50000})\}/g)) {
    parts.push(source.slice(from, match.index), match[1] ?? '')
    from = match.index + match[0].length
  }
  return [...parts, source.slice(from)]
}
