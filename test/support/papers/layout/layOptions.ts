import type { Style } from '../axes/styleAxes.ts'
import { type AnswerAt, truthOptionWords } from './answerText.ts'
import { ordinalOf } from './atOrLast.ts'
import { optionLabel } from './optionLabel.ts'
import { type Line, line, plainText, type Run, type SheetPart } from './Sheet.ts'

/** Options as printed. `behindStem`: what of them stands on the line of the stem. */
export type LaidOptions = { behindStem: readonly Run[]; lines: readonly SheetPart[]; areSpaced: boolean }

const nothing: LaidOptions = { behindStem: [], lines: [], areSpaced: false }

/** Returns the texts of the options that are printed, with their places; those of true/false where the paper has them. */
function printedOptions(at: AnswerAt): { text: string; index: number; isRight: boolean }[] {
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
  const { style, section } = at
  const options = printedOptions(at)
  if (options.length === 0) return nothing
  const isPlainTruth = at.question.type === 'trueFalse' && style.truthOptions === 'plain'
  const shape = isPlainTruth ? 'oneEach' : fitting(style, options)
  const runs = options.map(({ text, index, isRight }) => {
    const label = isPlainTruth ? '' : optionLabel(style.optionLabel, index, shape === 'glued')
    return optionRuns(at, label, text, isRight)
  })
  const auto = (nth: number): Partial<Line> =>
    style.optionLabel === 'auto' && !isPlainTruth
      ? {
          auto: {
            format: section.words % 4 === 0 ? 'lowerLetter' : 'upperLetter',
            ends: section.words % 2 ? '.' : ')',
            list: `options of ${at.question.draw.pick}`,
            count: nth + 1,
          },
        }
      : {}
  const joined = (some: readonly (readonly Run[])[], glue: string) =>
    some.flatMap((each, nth) => (nth === 0 ? each : [{ text: glue }, ...each]))
  switch (shape) {
    case 'allOne':
      return { ...nothing, lines: [line(joined(runs, section.words % 2 ? '   ' : '  '))] }
    case 'tabs':
      return { ...nothing, lines: [line(joined(runs, '\t'))] }
    case 'glued':
      return { ...nothing, lines: [line(joined(runs, ''))] }
    case 'table': {
      const cells = runs.map((each) => plainText(line(each)))
      const perRow = section.words % 2 ? cells.length : 2
      return {
        ...nothing,
        lines: [
          { kind: 'table', rows: cells.flatMap((_, at) => (at % perRow === 0 ? [cells.slice(at, at + perRow)] : [])) },
        ],
      }
    }
    case 'twoEach': {
      const pairs = runs.flatMap((_, nth) => (nth % 2 === 0 ? [runs.slice(nth, nth + 2)] : []))
      return { ...nothing, lines: pairs.map((pair) => line(joined(pair, section.words % 2 ? '      ' : '\t'))) }
    }
    case 'behindStem':
      return section.words % 2
        ? { ...nothing, behindStem: [{ text: ' ' }, ...joined(runs, '  ')] }
        : {
            ...nothing,
            behindStem: [{ text: ' ' }, ...(runs[0] ?? [])],
            lines: runs.slice(1).map((each) => line(each)),
          }
    default:
      return {
        behindStem: [],
        lines: runs.map((each, nth) => line(each, { indent: shape === 'indented' ? 1 : 0, ...auto(nth) })),
        areSpaced: shape === 'spaced',
      }
  }
}

const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)

/** Options share a line only where they fit on it, and stand without space only where no letter is within them. */
function fitting(style: Style, options: readonly { text: string }[]): Style['optionLines'] {
  const total = options.reduce((sum, { text }) => sum + width(text) + 6, 0)
  const longest = Math.max(...options.map(({ text }) => width(text)))
  const wanted =
    style.optionLines === 'glued' && options.some(({ text }) => /[A-Za-z]/.test(text)) ? 'tabs' : style.optionLines
  if (wanted === 'twoEach') return longest <= 40 ? wanted : 'oneEach'
  if (wanted === 'behindStem') return total <= 60 ? wanted : 'oneEach'
  if (wanted === 'allOne' || wanted === 'tabs' || wanted === 'glued') return total <= 96 ? wanted : 'oneEach'
  return wanted
}

function optionRuns({ language, section, style }: AnswerAt, label: string, text: string, isRight: boolean): Run[] {
  const variant = section.words % 4
  switch (style.answerPlace) {
    case 'coloured':
    case 'bold':
    case 'underlined':
    case 'highlighted': {
      if (!isRight) return [{ text: label }, { text }]
      const look = {
        coloured: { colour: true },
        bold: { bold: true },
        underlined: { underline: true },
        highlighted: { highlight: true },
      } as const
      const mark = look[style.answerPlace]
      return variant % 2 === 0 && style.answerPlace !== 'underlined'
        ? [{ text: label + text, ...mark }]
        : [{ text: label }, { text, ...mark }]
    }
    case 'ticked':
      return [{ text: ticked(style.optionLabel, label, text, isRight, variant) }]
    case 'starred':
      if (!isRight) return [{ text: label + text }]
      return [{ text: variant % 2 ? `${label}${text} *` : `*${label}${text}` }]
    case 'rightWord':
      return [
        {
          text:
            label +
            text +
            (isRight
              ? ` ${ordinalOf(language.rightWords, ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][section.words % 6] ?? 'first')}`
              : ''),
        },
      ]
    default:
      return [{ text: label + text }]
  }
}

function ticked(kind: Style['optionLabel'], label: string, text: string, isRight: boolean, variant: number): string {
  if (kind === 'box') return `${isRight ? (variant % 2 ? '☑' : '☒') : '☐'} ${text}`
  if (kind === 'circle') return `${isRight ? '●' : '○'} ${text}`
  if (kind === 'emptyParens') return `(${isRight ? (variant % 2 ? 'x' : '√') : ' '}) ${text}`
  if (variant === 3) return `${isRight ? '[x]' : '[ ]'} ${label}${text}`
  if (!isRight) return label + text
  return [`√${label}${text}`, `${label}${text} ✓`, `${label}${text}√`][variant] ?? label + text
}
