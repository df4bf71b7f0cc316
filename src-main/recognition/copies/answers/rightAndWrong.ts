import { labelAt } from '../../../contract/questionProblems.ts'
import type { Line } from '../../lines.ts'
import { withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

const rightWords =
  '正确(?:答案|选项)|正確(?:答案|選項)|(?:right|correct) (?:answers?|options?|choices?)|richtige antwort(?:en)?|bonnes? réponses?|respuestas? correctas?|respostas? corretas?|rispost[ae] corrett[ae]|правильны[йе] ответы?'
const wrongWords =
  '错误(?:答案|选项)|錯誤(?:答案|選項)|干扰(?:项|选项|答案)|(?:wrong|incorrect|false) (?:answers?|options?|choices?)|distractors?|falsche antwort(?:en)?|mauvaises? réponses?|respuestas? incorrectas?|respostas? (?:incorretas?|erradas?)|rispost[ae] (?:sbagliat[ae]|errat[ae])|неправильны[йе] ответы?'
const rightLabel = new RegExp(`(?<=^|[\\s、,;。?.])(?:${rightWords})\\s?:\\s*`, 'i')
const wrongLabel = new RegExp(`(?<=^|[\\s、,;。?.])(?:${wrongWords})\\s?\\d{0,2}\\s?:\\s*`, 'i')
const mayBeWrong = /错误|錯誤|干扰|wrong|incorrect|false |distract|falsche|mauvais|incorre|errad|sbagl|errat|неправ/i

/** `from..to` of a line, the letter that it bears in print. */
type Text = Readonly<{ line: Line; from: number; to: number; letter: number; isRight: boolean }>

const bracketed = /(?<![、,;\s])[、,;\s]*\[([A-H])\]\s*/g

/** "[D] x、[A] y": the texts behind their letters; empty if there are none. */
function lettered(line: Line, from: number, to: number, isRight: boolean): Text[] {
  const marks = [...line.folded.slice(from, to).matchAll(bracketed)]
  return marks.map((mark, at) => ({
    line,
    from: from + mark.index + mark[0].length,
    to: from + (marks[at + 1]?.index ?? to - from),
    letter: (mark[1] ?? 'A').charCodeAt(0) - 65,
    isRight,
  }))
}

const separators = [';', '|', '、', ',']

/** The texts between the first sign that cuts them; what is right stays whole but for signs that are in no sentence. */
function cut(line: Line, from: number, to: number, isRight: boolean): Text[] {
  const text = line.folded.slice(from, to)
  const sign = separators.find((one, at) => text.includes(one) && (!isRight || at < 2))
  const texts: Text[] = []
  for (let start = 0; start <= text.length; ) {
    const next = sign === undefined ? -1 : text.indexOf(sign, start)
    const end = next < 0 ? text.length : next
    if (text.slice(start, end).trim() !== '')
      texts.push({ line, from: from + start, to: from + end, letter: -1, isRight })
    start = end + 1
  }
  return texts
}

const textsOf = (line: Line, from: number, to: number, isRight: boolean): Text[] => {
  const own = lettered(line, from, to, isRight)
  return own.length > 0 ? own : cut(line, from, to, isRight)
}

/** The question before its labels on the line, if any, and the texts behind them. */
function readLine(line: Line): { stem: number; texts: Text[] } | null {
  const labels = [rightLabel, wrongLabel]
    .map((label, at) => ({ match: label.exec(line.folded), isRight: at === 0 }))
    .filter(({ match }) => match !== null)
    .map(({ match, isRight }) => ({
      at: match?.index ?? 0,
      from: (match?.index ?? 0) + (match?.[0].length ?? 0),
      isRight,
    }))
    .sort((a, b) => a.at - b.at)
  const [first] = labels
  if (!first) return null
  const texts = labels.flatMap(({ from, isRight }, at) =>
    textsOf(line, from, labels[at + 1]?.at ?? line.folded.length, isRight),
  )
  return { stem: line.folded.slice(0, first.at).replace(/(?<![\s、,;])[\s、,;]+$/, '').length, texts }
}

const fewest = 3

/** In the order of their letters, or as printed. */
function optionsOf(texts: readonly Text[]): Line[] {
  const ordered = texts.every(({ letter }) => letter >= 0) ? texts.toSorted((a, b) => a.letter - b.letter) : texts
  return ordered.map(({ line, from, to, isRight }, at) => {
    const end = from + line.folded.slice(from, to).replace(/(?<![\s、,;])[\s、,;]+$/, '').length
    return withLetter({ ...partOf(line, from, end), hasLabel: false, bullet: '', images: [] }, at, isRight)
  })
}

/** Ticks before all options say nothing, so a line says that all are right. */
function answeredBy(line: Line, count: number): Line {
  const text = `Answer: ${Array.from({ length: count }, (_, at) => labelAt(at)).join('')}`
  return { ...line, text, folded: text, marks: [], images: [], hasLabel: false, bullet: '' }
}

/**
 * "Correct answer: iron" beside "Wrong answers: wood; cork": the right texts and the wrong ones are the options. With letters
 * they come in their order, else as printed.
 */
export function readRightAndWrong(lines: readonly Line[]): readonly Line[] {
  const isWrong = ({ folded, kind }: Line) => kind !== 'code' && mayBeWrong.test(folded) && wrongLabel.test(folded)
  if (lines.filter(isWrong).length < fewest) return lines
  const read: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const own = readLine(line)
    const texts = [...(own?.texts ?? [])]
    let end = at + 1
    for (; own && lines[end]; end++) {
      const below = lines[end]
      const next = below ? readLine(below) : null
      if (!next || next.stem > 0) break
      texts.push(...next.texts)
    }
    const areLettered = texts.length >= 2 && texts.every(({ letter }) => letter >= 0)
    const isWhole = texts.some(({ isRight }) => isRight) && (areLettered || texts.some(({ isRight }) => !isRight))
    if (!own || !isWhole) {
      read.push(line)
      continue
    }
    if (own.stem > 0) read.push(partOf(line, 0, own.stem))
    read.push(...optionsOf(texts))
    if (texts.every(({ isRight }) => isRight)) read.push(answeredBy(line, texts.length))
    at = end - 1
  }
  return read
}
