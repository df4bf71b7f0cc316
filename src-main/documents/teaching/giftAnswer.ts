import { numberKey, rangeKey } from './numberKey.ts'

/** One answer in braces. `weight` in percent. */
type GiftChoice = {
  isRight: boolean
  hasTilde: boolean
  weight: number | undefined
  text: string
  feedback: string
}

/** What stands in braces, by its form. Texts are as the file has them. */
export type GiftAnswer =
  | { kind: 'essay' }
  | { kind: 'truth'; value: boolean; feedback: string }
  | { kind: 'choices'; choices: readonly GiftChoice[]; general: string }
  | { kind: 'pairs'; pairs: readonly { left: string; right: string }[]; general: string }
  /** One of the texts is to be written; numbers stand as keys with their tolerance. */
  | { kind: 'accepted'; choices: readonly GiftChoice[]; general: string }

export function giftAnswer(source: string): GiftAnswer {
  if (source.trim() === '') return { kind: 'essay' }
  const truth = /^\s*(?:(TRUE|T)|FALSE|F)\s*(?:#([\s\S]*))?$/i.exec(source)
  if (truth)
    return { kind: 'truth', value: truth[1] !== undefined, feedback: (truth[2] ?? '').replace(/(?<!\\)#+/g, ' ') }
  const [body = '', general = ''] = source.split(/(?<!\\)####/)
  const number = /^\s*#([\s\S]*)$/.exec(body)?.[1]
  if (number !== undefined) {
    const choices = choicesOf(number.trim().replace(/^(?![=~])/, '=')).map((choice) => ({
      ...choice,
      text: giftNumber(choice.text),
    }))
    const full = choices.filter(({ isRight, weight = 100 }) => isRight && weight >= 100)
    return { kind: 'accepted', choices: full.length > 0 ? full : choices.filter(({ isRight }) => isRight), general }
  }
  const choices = choicesOf(body)
  const pairs = choices.map(({ text }) => /^([\s\S]*?)(?<!\\)->([\s\S]*)$/.exec(text))
  if (choices.length > 0 && pairs.every((pair, at) => pair !== null && !choices[at]?.hasTilde))
    return { kind: 'pairs', pairs: pairs.map((pair) => ({ left: pair?.[1] ?? '', right: pair?.[2] ?? '' })), general }
  return { kind: choices.some(({ hasTilde }) => hasTilde) ? 'choices' : 'accepted', choices, general }
}

const longestNumber = 100

/** `3.14:0.01` and `3..4` as the keys of this program. */
function giftNumber(source: string): string {
  const range = /^(-?[\d.]+?(?:e-?\d+)?)\s*\.\.\s*(-?[\d.]+(?:e-?\d+)?)$/i.exec(source.trim().slice(0, longestNumber))
  if (range) return rangeKey(Number(range[1]), Number(range[2]))
  const [value = '', tolerance = '0'] = source.split(':')
  return numberKey(value, Number(tolerance))
}

function choicesOf(body: string): GiftChoice[] {
  const starts = [...body.matchAll(/(?<!\\)(?:\\\\)*(~\s*=|[=~])/g)].filter(({ index }) => !isInTag(body, index))
  return starts.map((start, index) => {
    const sign = start[1] ?? ''
    const source = body.slice(start.index + start[0].length, starts[index + 1]?.index ?? body.length)
    const percent = /^\s*%(-?[\d.]+)%/.exec(source)
    const [text = '', ...feedback] = source.slice(percent?.[0].length ?? 0).split(/(?<!\\)#/)
    const weight = percent ? Number(percent[1]) : undefined
    const isRight = weight === undefined ? sign.includes('=') : weight > 0
    return { isRight, hasTilde: sign.startsWith('~'), weight, text, feedback: feedback.join(' ') }
  })
}

/** The equals sign of an attribute (`<a href="x">`) begins no answer. */
const isInTag = (body: string, at: number): boolean => /<[a-z][^<>]*$/i.test(body.slice(Math.max(0, at - 200), at))
