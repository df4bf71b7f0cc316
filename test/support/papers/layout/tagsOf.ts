import type { QuestionType } from '../../../../src-main/contract/questionTypes.ts'
import { type Style, type StyleAxis, styleAxes } from '../axes/styleAxes.ts'
import type { Paper, PaperQuestion, Section, SectionKind } from '../Paper.ts'
import { ordinalOf } from './atOrLast.ts'

const reviewAxes: readonly StyleAxis[] = ['review', 'between', 'titleForm', 'titleDetail', 'numberRun']
const pairAxes: readonly StyleAxis[] = ['pairForm', 'number', 'numberRun', 'between', 'titleForm', 'titleDetail']

/** Whether a value of an axis shows at a question: the form of a key says nothing where there is none. */
function shows(axis: StyleAxis, style: Style, type: QuestionType, kind: SectionKind): boolean {
  if (style.review !== 'none') return reviewAxes.includes(axis)
  const isPaired = (kind === 'terms' || kind === 'translations') && style.pairForm !== 'labelled'
  if (isPaired && !pairAxes.includes(axis)) return false
  const isChoice = type === 'single' || type === 'multiple'
  const hasOptions = isChoice || (type === 'trueFalse' && style.truthOptions !== 'none')
  const place = style.answerPlace
  const isKey = place.startsWith('key')
  const isLabelled = ['line', 'sameLine', 'behindStem', 'mine', 'mineAndRight'].includes(place)
  const isPrinted =
    isLabelled || isKey || ['bracket', 'stemEnd', 'bareBelow', 'onBlank', 'frontBracket'].includes(place)
  switch (axis) {
    case 'gap':
      return isChoice || type === 'trueFalse'
    case 'optionLabel':
    case 'optionLines':
      return hasOptions
    case 'optionCount':
      return isChoice
    case 'answerWord':
    case 'answerSeparator':
      return isLabelled
    case 'answerForm':
      return isChoice && isLabelled
    case 'severalJoin':
      return type === 'multiple' && isPrinted
    case 'truthForm':
      return type === 'trueFalse' && isPrinted && style.truthOptions === 'none'
    case 'truthOptions':
      return type === 'trueFalse'
    case 'blankForm':
      return type === 'fillIn'
    case 'blanksJoin':
      return type === 'fillIn' && (isLabelled || isKey)
    case 'replyPlace':
      return type === 'shortAnswer' && place === 'line'
    case 'keyForm':
      return isKey
    case 'pairForm':
      return kind === 'terms' || kind === 'translations'
    case 'matchForm':
      return kind === 'matching' || kind === 'wordBank'
    case 'gapForm':
      return kind === 'cloze' || kind === 'wordBank'
    case 'explanationWord':
      return style.explanation !== 'none'
    case 'titleKind':
    case 'titleDetail':
      return style.titleForm !== 'none'
    default:
      return true
  }
}

function formatShows(axis: StyleAxis, format: Paper['style']['format']): boolean {
  if (axis === 'folded') return format === 'md' || format === 'html'
  return axis !== 'emphasis' || format !== 'txt'
}

function showsInPaper(axis: string, { style, parts }: Paper): boolean {
  if (axis === 'columns') return style.format === 'pdf'
  if (axis === 'encoding') return style.format === 'txt' || style.format === 'md'
  if (axis === 'lineSpacing') return style.format === 'txt'
  if (axis === 'keys') return parts.length > 1
  return true
}

/** Returns the values that the axes have at a question, as "axis=value". */
export function tagsOf(paper: Paper, section: Section, style: Style, question: PaperQuestion): string[] {
  const { type, pool } = question
  const axes = Object.keys(styleAxes) as StyleAxis[]
  return [
    ...axes
      .filter((axis) => formatShows(axis, paper.style.format) && shows(axis, style, type, section.kind))
      .map((axis) => `${axis}=${style[axis]}`),
    ...(shows('answerWord', style, type, section.kind) && style.answerWord !== 'sentence'
      ? [`word=${ordinalOf(paper.language.answerWords, style.answerWord)}`]
      : []),
    ...Object.entries(paper.style)
      .filter(([axis]) => showsInPaper(axis, paper))
      .map(([axis, value]) => `${axis}=${value}`),
    `kind=${section.kind}`,
    `type=${type}`,
    ...(pool ? [`pool=${pool}`] : []),
  ]
}
