import { numberKey } from '../teaching/numberKey.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'

const gaps =
  /\{\d*:(SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW|NUMERICAL|NM|MULTICHOICE\w*|MC[VHS]*|MULTIRESPONSE\w*|MR[VHS]*|REGEXP_C|REGEXP|RXC|RX):((?:\\.|[^\\}]){0,20000})\}/g

export const hasCloze = (text: string): boolean => text.search(gaps) >= 0

/**
 * Moodle's embedded answers: `{1:SHORTANSWER:=Berlin~%50%Bonn}` in the text is a blank. A text with one gap that has choices is
 * a choice, unless all gaps are to be `blanks`; choices of several gaps have no form of their own here, so the right ones are
 * the words of the blanks.
 */
export function readCloze(text: string, blanks = false): StatedQuestion {
  const found: Choice[][] = []
  let isChoice = false
  const stem = text.replace(gaps, (_, kind: string, body: string) => {
    found.push(choicesOf(body, /^N/.test(kind)))
    isChoice = /^M(?:ULTI|C|R)/.test(kind)
    return '_____'
  })
  const base = { stem, options: [], key: [], alternatives: [] }
  const [only = []] = found
  if (!blanks && found.length === 1 && isChoice && only.length > 1) {
    const right = only.filter(({ weight }) => weight > 0)
    const options = only.map(({ text: option, weight }) => ({ text: option, isRight: weight > 0 }))
    return { ...base, type: right.length > 1 ? 'multiple' : 'single', options }
  }
  const rights = found.map((choices) =>
    choices
      .filter(({ weight, text: answer }) => weight > 0 && answer !== '*')
      .sort((a, b) => b.weight - a.weight)
      .map((choice) => choice.text),
  )
  return {
    ...base,
    type: 'fillIn',
    key: rights.map(([first = '']) => first),
    alternatives: rights.map((answers) => answers.slice(1)),
  }
}

type Choice = { text: string; weight: number }

function choicesOf(body: string, isNumber: boolean): Choice[] {
  return body.split(/(?<!\\)~/).flatMap((source) => {
    const [, sign, percent, rest = ''] = /^\s*(?:(=)|%(-?\d+(?:\.\d+)?)%)?([\s\S]*)/.exec(source) ?? []
    const text = (rest.split(/(?<!\\)#/)[0] ?? '').replace(/\\(.)/g, '$1').replace(/^=/, '').trim()
    if (text === '') return []
    const weight = sign ? 100 : Number(percent ?? 0)
    const [value = '', tolerance] = isNumber ? text.split(':') : [text]
    return [{ text: isNumber ? numberKey(value, Number(tolerance ?? 0)) : text, weight }]
  })
}
