import type { StatedQuestion } from './statedBlocks.ts'

type Choice = { sign: '=' | '~'; weight: number | undefined; text: string; feedback: string }

/** The text of one GIFT question; undefined if it has no answer in braces (a description). */
export function readGift(source: string): StatedQuestion | undefined {
  const open = findUnescaped(source, '{', 0)
  const close = open < 0 ? -1 : findUnescaped(source, '}', open)
  if (close < 0) return undefined
  const [before, after] = [plainText(stripTitle(source.slice(0, open))), plainText(source.slice(close + 1))]
  const isInside = /[\p{L}\p{N}]/u.test(after)
  const stem = after === '' ? before : `${before} _____${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}${after}`
  return {
    ...readAnswer(source.slice(open + 1, close).trim(), isInside || /^[.,;。，；]/.test(after) || /_{3,}/.test(before)),
    stem,
  }
}

type Answer = Omit<StatedQuestion, 'stem'>

const without: Omit<Answer, 'type'> = { options: [], key: [], alternatives: [] }

function readAnswer(source: string, isInside: boolean): Answer {
  if (source === '') return { type: 'shortAnswer', ...without }
  const truth = /^(?:(TRUE|T)|FALSE|F)\s*(?:#([\s\S]*))?$/i.exec(source)
  if (truth) {
    const feedback = plainText((truth[2] ?? '').replaceAll(/(?<!\\)#/g, ' '))
    return {
      type: 'trueFalse',
      ...without,
      key: [truth[1] ? 'true' : 'false'],
      ...(feedback && { explanation: feedback }),
    }
  }
  const [body = '', general] = source.split(/(?<!\\)####/)
  const isNumber = body.startsWith('#')
  const choices = readChoices(
    isNumber
      ? body
          .slice(1)
          .trim()
          .replace(/^(?![=~])/, '=')
      : body,
  )
  const explanation = plainText(general ?? choices.map(({ feedback }) => feedback).join(' '))
  return { ...judgeChoices(choices, isNumber, isInside), ...(explanation && { explanation }) }
}

function judgeChoices(choices: readonly Choice[], isNumber: boolean, isInside: boolean): Answer {
  if (isNumber)
    return accepted(
      'fillIn',
      choices.map((choice) => ({ ...choice, text: choice.text.replace(/:[\d.e-]+$/i, '') })),
    )
  if (choices.length > 0 && choices.every(({ sign, text }) => sign === '=' && text.includes('->')))
    return {
      type: 'shortAnswer',
      ...without,
      key: [choices.map(({ text }) => text.replace(/\s*->\s*/, '->')).join('\n')],
    }
  if (choices.every(({ sign }) => sign === '=')) return accepted(isInside ? 'fillIn' : 'shortAnswer', choices)
  const full = choices.filter(({ sign }) => sign === '=')
  const isRight = ({ sign, weight = 0 }: Choice) => (full.length > 0 ? sign === '=' : weight > 0)
  const options = choices.map((choice) => ({ text: choice.text, isRight: isRight(choice) }))
  return { type: options.filter((option) => option.isRight).length > 1 ? 'multiple' : 'single', ...without, options }
}

/** The first answer of full weight is the key; the others are accepted too. */
function accepted(type: 'fillIn' | 'shortAnswer', choices: readonly Choice[]): Answer {
  const sorted = [...choices].sort((a, b) => (b.weight ?? 100) - (a.weight ?? 100))
  const [key, ...others] = [...new Set(sorted.map(({ text }) => text))]
  return { type, ...without, key: key === undefined ? [] : [key], alternatives: [others] }
}

function readChoices(body: string): Choice[] {
  const starts = [...body.matchAll(/(?<!\\)(?:\\\\)*([=~])/g)].filter(({ index }) => !isInFeedbackTag(body, index))
  return starts.map((start, index) => {
    const source = body.slice(start.index + start[0].length, starts[index + 1]?.index ?? body.length)
    const weight = /^\s*%(-?[\d.]+)%/.exec(source)
    const [text = '', ...feedback] = source.slice(weight?.[0].length ?? 0).split(/(?<!\\)#/)
    return {
      sign: start[1] === '=' ? '=' : '~',
      weight: weight ? Number(weight[1]) : undefined,
      text: plainText(text),
      feedback: plainText(feedback.join(' ')),
    }
  })
}

/** The equals sign of an attribute (`<a href="x">`) begins no answer. */
const isInFeedbackTag = (body: string, at: number): boolean =>
  /<[a-z][^<>]*$/i.test(body.slice(Math.max(0, at - 200), at))

function findUnescaped(text: string, sign: string, from: number): number {
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 1)) if (text[at - 1] !== '\\') return at
  return -1
}

const stripTitle = (text: string): string => text.replace(/^\s*::[\s\S]*?(?<!\\)::/, '')

/** Format tags and escapes away, blanks of the layout folded, `\n` a line feed, formulas of MathJax as ours. */
function plainText(text: string): string {
  return text
    .replace(/^\s*\[(?:html|moodle|plain|markdown)\]/i, '')
    .replace(/<br\s*\/?>|<\/p>/gi, '\\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/\\([n~=#{}:\\])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    .replace(/\\\((.{1,2000}?)\\\)/g, '$$$1$$')
    .trim()
}
