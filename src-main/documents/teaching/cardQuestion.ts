import type { RichText } from './richText.ts'
import { rightOptions } from './rightOptions.ts'
import { optionLines, splitOptions } from './splitOptions.ts'
import type { StatedQuestion } from './statedBlocks.ts'

/** A field of a card: its name, if the card's kind gives it one. */
export type CardField = RichText & { name: string }
/** The fields of a card by where they are shown. */
export type Card = { front: readonly CardField[]; back: readonly CardField[] }

const gap = /\{\{c\d+::/

/** A question of what a card asks and answers; undefined for a card that asks nothing in words or pictures. */
export function cardQuestion({ front, back }: Card): StatedQuestion | undefined {
  const fields = [...front, ...back].filter(hasContent)
  const [asking] = front.filter(hasContent)
  if (!asking) return undefined
  const cloze = fields.find(({ text }) => gap.test(text))
  if (cloze) return clozeQuestion(cloze, fields)
  return choiceByNames(fields) ?? choiceOfSides(front, back) ?? twoSides(front, back)
}

const hasContent = ({ text, pictures }: CardField): boolean => text !== '' || pictures.length > 0

const base = { options: [], key: [], alternatives: [] }

const said = (fields: readonly CardField[]): string =>
  fields
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n')
const shown = (fields: readonly CardField[]): string[] => fields.flatMap(({ pictures }) => pictures)

/** Gaps may stand in one another; the outer one is the gap then. A hint is shown behind it. */
function clozeQuestion(cloze: CardField, fields: readonly CardField[]): StatedQuestion | undefined {
  const key: string[] = []
  let stem = ''
  let [depth, at, from] = [0, 0, 0]
  const { text } = cloze
  while (at < text.length) {
    const opening = /^\{\{c\d+::/.exec(text.slice(at, at + 20))?.[0]
    if (opening) {
      if (depth++ === 0) {
        stem += text.slice(from, at)
        from = at + opening.length
      }
      at += opening.length
    } else if (depth > 0 && text.startsWith('}}', at)) {
      if (--depth === 0) {
        const [answer = '', hint] = withoutGaps(text.slice(from, at)).split('::')
        key.push(answer.trim())
        stem += hint ? `____ (${hint.trim()})` : '____'
        from = at + 2
      }
      at += 2
    } else at++
  }
  stem += depth > 0 ? '' : text.slice(from)
  if (key.length === 0 || /^image-occlusion:/.test(key[0] ?? '')) return undefined
  const others = fields.filter((field) => field !== cloze)
  const explanation = said(others)
  return {
    ...base,
    type: 'fillIn',
    stem: stem.trim(),
    key,
    ...(explanation && { explanation }),
    pictures: { stem: cloze.pictures, explanation: shown(others) },
  }
}

const withoutGaps = (text: string): string => text.replace(/\{\{c\d+::|\}\}/g, '')

const names = {
  stem: /^(?:questions?|front|stem|prompt|problem|题目|题干|问题|正面|试题)$/i,
  option: /^(?:options?|choices?|答案选项|备选项?|选项|opt|answer|q)?[\s_.-]*(?:[a-j]|10|\d)$/i,
  options: /^(?:(?:all[\s_-]?)?(?:options?|choices)|备选项?|选项|答案选项)$/i,
  answer:
    /^(?:(?:correct|right)(?:[\s_-]?(?:answers?|options?|choices?))?|answers?|key|back|solution|正确答案|答案|正确选项|背面)$/i,
}

/** Fields that are named as the parts of a choice question are: options in one field or in one each. */
function choiceByNames(fields: readonly CardField[]): StatedQuestion | undefined {
  const named = (pattern: RegExp) => fields.filter(({ name }) => pattern.test(name.trim()))
  const [stem] = named(names.stem)
  const [answer] = named(names.answer)
  const single = named(names.option)
  const [together] = named(names.options)
  if (!stem || (single.length < 2 && !together)) return undefined
  const options = single.length >= 2 ? single.map(({ text }) => text) : optionLines(together?.text ?? '')
  if (options.length < 2) return undefined
  const used = new Set([stem, answer, ...(single.length >= 2 ? single : [together])])
  const others = fields.filter((field) => !used.has(field) && !/^(?:title|qtype.*|tags?|id)$/i.test(field.name))
  return choice(stem.text, options, answer?.text ?? '', said(others), {
    stem: stem.pictures,
    options: single.length >= 2 ? single.map(({ pictures }) => pictures) : [together?.pictures ?? []],
    explanation: shown([...(answer ? [answer] : []), ...others]),
  })
}

/** Options printed on the front, and a back that says which is right. */
function choiceOfSides(front: readonly CardField[], back: readonly CardField[]): StatedQuestion | undefined {
  const split = splitOptions(said(front))
  if (!split) return undefined
  const [first, ...others] = back.filter(hasContent)
  return choice(split.stem, split.options, first?.text ?? '', said(others), {
    stem: shown(front),
    explanation: shown(back),
  })
}

function choice(
  stem: string,
  options: readonly string[],
  answer: string,
  more: string,
  pictures: StatedQuestion['pictures'],
): StatedQuestion {
  const { right, rest } = rightOptions(answer, options) ?? { right: [], rest: answer }
  const explanation = [rest, more].filter(Boolean).join('\n')
  return {
    ...base,
    type: right.length > 1 ? 'multiple' : 'single',
    stem,
    options: options.map((text, at) => ({ text, isRight: right.includes(at) })),
    ...(explanation && { explanation }),
    ...(pictures && { pictures }),
  }
}

const truth = /^(?:(true|对|正确|√|richtig|vrai)|false|错|错误|×|falsch|faux)[.。!！]?$/i

/** What the front shows is asked; the first thing that the back adds is the answer, the rest explains. */
function twoSides(front: readonly CardField[], back: readonly CardField[]): StatedQuestion {
  const [first, ...others] = back.filter(hasContent)
  const answer = first?.text ?? ''
  const explanation = said(others)
  const stem = said(front)
  const verdict = truth.exec(answer.trim())
  const isStatement = verdict !== null && !/[?？]\s*$/.test(stem)
  return {
    ...base,
    type: isStatement ? 'trueFalse' : 'shortAnswer',
    stem,
    key: answer === '' ? [] : [isStatement ? String(verdict[1] !== undefined) : answer],
    ...(explanation && { explanation }),
    pictures: { stem: shown(front), answer: first?.pictures ?? [], explanation: shown(others) },
  }
}
