import type { Style } from '../axes/styleAxes.ts'
import { type AnswerAt, truthOptionWords } from './answerText.ts'
import { optionLabel } from './optionLabel.ts'
import { optionRuns } from './optionRuns.ts'
import { type Line, line, plainText, type Run, type SheetPart } from './Sheet.ts'

/** Options as printed. `behindStem`: what of them stands on the line of the stem. */
export type LaidOptions = { behindStem: readonly Run[]; lines: readonly SheetPart[]; areSpaced: boolean }

const nothing: LaidOptions = { behindStem: [], lines: [], areSpaced: false }

/** Returns the texts of the options that are printed, with their places; those of true/false where the paper has them. */
export function printedOptions(at: AnswerAt): { text: string; index: number; isRight: boolean }[] {
  const { question, style } = at
  if (question.type === 'trueFalse') {
    if (style.truthOptions === 'none') return []
    const words = truthOptionWords(at)
    return [words.right, words.wrong].map((text, index) => ({ text, index, isRight: question.truth === (index === 0) }))
  }
  const all = question.options.map((text, index) => ({ text, index, isRight: question.right.includes(index) }))
  return style.answerPlace === 'onlyRight' ? all.filter(({ isRight }) => isRight) : all
}

/** Returns the options of a choice or of a true/false question. */
export function layOptions(at: AnswerAt): LaidOptions {
  const { style, section, language, question } = at
  const options = printedOptions(at)
  // options that several questions share are printed above them
  if (options.length === 0 || section.kind === 'sharedOptions' || section.kind === 'matching') return nothing
  const isPlainTruth = question.type === 'trueFalse' && style.truthOptions === 'plain'
  const shape = isPlainTruth ? 'oneEach' : fitting(at, options)
  const labels = options.map(({ index }) =>
    isPlainTruth ? '' : optionLabel(style.optionLabel, index, language.ownLetters, shape === 'glued'),
  )
  const runs = options.map(({ text, isRight }, nth) => optionRuns(at, labels[nth] ?? '', text, isRight))
  const auto = (nth: number): Partial<Line> =>
    style.optionLabel === 'auto' && !isPlainTruth ? { auto: autoLabel(at, nth) } : {}
  const wide = section.words % 2 === 1
  switch (shape) {
    case 'allOne':
      return { ...nothing, lines: [line(joined(runs, wide ? '   ' : '  '))] }
    case 'tabs':
      return { ...nothing, lines: [line(joined(runs, '\t'))] }
    case 'glued':
      return { ...nothing, lines: [line(joined(runs, ''))] }
    case 'table': {
      const cells = runs.map((each) => plainText(line(each)))
      return { ...nothing, lines: [{ kind: 'table', rows: rowsOf(cells, wide ? cells.length : 2) }] }
    }
    case 'twoEach':
      return { ...nothing, lines: rowsOf(runs, 2).map((pair) => line(joined(pair, wide ? '      ' : '\t'))) }
    case 'twoDown': {
      const half = runs.length / 2
      return {
        ...nothing,
        lines: runs.slice(0, half).map((left, nth) => line(joined([left, runs[nth + half] ?? []], '\t'))),
      }
    }
    case 'behindStem':
      return wide || section.kind === 'cloze'
        ? { ...nothing, behindStem: [{ text: ' ' }, ...joined(runs, '  ')] }
        : {
            ...nothing,
            behindStem: [{ text: ' ' }, ...(runs[0] ?? [])],
            lines: runs.slice(1).map((each) => line(each)),
          }
    case 'letterAbove':
      return {
        ...nothing,
        lines: runs.flatMap(([label, ...text]) => [line(label ? [trimmed(label)] : []), line(text)]),
      }
    default:
      return {
        behindStem: [],
        lines: runs.flatMap((each, nth) =>
          brokenLines(line(each, { indent: shape === 'indented' ? 1 : 0, ...auto(nth) })),
        ),
        areSpaced: shape === 'spaced',
      }
  }
}

function autoLabel({ question, section }: AnswerAt, nth: number): Line['auto'] {
  return {
    format: section.words % 4 === 0 ? 'lowerLetter' : 'upperLetter',
    ends: section.words % 2 ? '.' : ')',
    list: `options of ${question.draw.pick}`,
    count: nth + 1,
  }
}

const rowsOf = <Value>(values: readonly Value[], perRow: number): Value[][] =>
  values.flatMap((_, at) => (at % perRow === 0 ? [values.slice(at, at + perRow)] : []))

const joined = (some: readonly (readonly Run[])[], glue: string): Run[] =>
  some.flatMap((each, nth) => (nth === 0 ? [...each] : [{ text: glue }, ...each]))

const trimmed = (run: Run): Run => ({ ...run, text: run.text.trim() })

/** An option of several lines, as code has them, takes as many on the paper, each with the look that marks it. */
function brokenLines(option: Line): Line[] {
  if (!plainText(option).includes('\n')) return [option]
  const { auto, ...rest } = option
  const lines: Run[][] = [[]]
  for (const run of option.runs)
    for (const [nth, text] of run.text.split('\n').entries()) {
      if (nth > 0) lines.push([])
      lines.at(-1)?.push({ ...run, text })
    }
  return lines.map((runs, nth) => line(runs, { ...rest, ...(nth === 0 && auto ? { auto } : {}) }))
}

const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)

/** Options share a line only where they fit on it, and stand without space only where no letter is within them. */
function fitting({ style, section, question }: AnswerAt, options: readonly { text: string }[]): Style['optionLines'] {
  const total = options.reduce((sum, { text }) => sum + width(text) + 6, 0)
  const longest = Math.max(...options.map(({ text }) => width(text)))
  const wanted = section.kind === 'cloze' && style.optionLines !== 'oneEach' ? 'behindStem' : style.optionLines
  if (options.some(({ text }) => text.includes('\n'))) return 'oneEach'
  switch (wanted) {
    case 'twoEach':
      return longest <= 40 ? wanted : 'oneEach'
    case 'twoDown':
      return longest <= 40 && options.length % 2 === 0 && options.length >= 4 ? wanted : 'oneEach'
    case 'behindStem':
      return total <= 60 && !question.after ? wanted : 'oneEach'
    case 'glued':
      return total <= 96 && !options.some(({ text }) => /[A-Za-z]/.test(text))
        ? wanted
        : total <= 96
          ? 'tabs'
          : 'oneEach'
    case 'allOne':
    case 'tabs':
      return total <= 96 ? wanted : 'oneEach'
    default:
      return wanted
  }
}
