import type { PaperStyle } from '../axes/paperAxes.ts'
import type { Style } from '../axes/styleAxes.ts'
import type { SectionKind } from '../Paper.ts'

export type Circumstances = { kind: SectionKind; isCjk: boolean; format: PaperStyle['format']; isOnlySection: boolean }
type Rule = { when: (style: Style, at: Circumstances) => boolean; so: Partial<Style> }

const is = <Axis extends keyof Style>(style: Style, axis: Axis, ...values: readonly Style[Axis][]) =>
  values.includes(style[axis])
const rich = (at: Circumstances) => at.format === 'docx' || at.format === 'html' || at.format === 'pdf'
const isChoice = ({ kind }: Circumstances) => kind === 'single' || kind === 'multiple' || kind === 'mixed'

const ofTheScript: readonly Rule[] = [
  {
    when: (s, at) => !at.isCjk && is(s, 'number', 'comma', 'lenticular', 'tagLine', 'tagInNumber'),
    so: { number: 'dotSpace' },
  },
  { when: (s, at) => !at.isCjk && is(s, 'number', 'fullDot'), so: { number: 'dot' } },
  { when: (s, at) => !at.isCjk && is(s, 'number', 'fullParens'), so: { number: 'paren' } },
  { when: (s, at) => at.isCjk && is(s, 'number', 'topic', 'numero'), so: { number: 'comma' } },
  { when: (s, at) => !at.isCjk && is(s, 'optionLabel', 'comma'), so: { optionLabel: 'dotSpace' } },
  { when: (s, at) => !at.isCjk && is(s, 'optionLabel', 'fullDot'), so: { optionLabel: 'paren' } },
  { when: (s, at) => !at.isCjk && is(s, 'optionLabel', 'fullParens'), so: { optionLabel: 'lowerParen' } },
  { when: (s, at) => !at.isCjk && is(s, 'gap', 'full', 'fullSpaced', 'half'), so: { gap: 'none' } },
  { when: (s, at) => !at.isCjk && is(s, 'gap', 'halfSpaced'), so: { gap: 'line' } },
  { when: (s, at) => !at.isCjk && is(s, 'titleForm', 'counted'), so: { titleForm: 'part' } },
  {
    when: (s, at) => !at.isCjk && is(s, 'titleForm', 'countedDot', 'countedParens', 'square'),
    so: { titleForm: 'plain' },
  },
  { when: (s, at) => at.isCjk && is(s, 'titleForm', 'roman'), so: { titleForm: 'counted' } },
  { when: (s, at) => !at.isCjk && is(s, 'answerSeparator', 'fullColon'), so: { answerSeparator: 'colon' } },
  { when: (s, at) => !at.isCjk && is(s, 'severalJoin', 'ideographic'), so: { severalJoin: 'commaSpace' } },
  { when: (s, at) => at.isCjk && is(s, 'severalJoin', 'and'), so: { severalJoin: 'ideographic' } },
  { when: (s, at) => !at.isCjk && is(s, 'optionLines', 'glued'), so: { optionLines: 'tabs' } },
  {
    when: (s, at) => !at.isCjk && is(s, 'blankForm', 'brackets', 'spacedBrackets', 'numbered'),
    so: { blankForm: 'line' },
  },
  { when: (s, at) => !at.isCjk && is(s, 'typeTag', 'leadSquare'), so: { typeTag: 'lead' } },
]

const ofTheFormat: readonly Rule[] = [
  { when: (s, at) => is(s, 'number', 'auto') && !rich(at) && at.format !== 'md', so: { number: 'dotSpace' } },
  { when: (s, at) => is(s, 'optionLabel', 'auto') && !rich(at), so: { optionLabel: 'dotSpace' } },
  { when: (s, at) => is(s, 'number', 'heading') && !rich(at) && at.format !== 'md', so: { number: 'questionLine' } },
  {
    when: (s, at) => is(s, 'answerPlace', 'coloured', 'underlined', 'highlighted') && !rich(at),
    so: { answerPlace: 'line' },
  },
  { when: (s, at) => is(s, 'answerPlace', 'bold') && !rich(at) && at.format !== 'md', so: { answerPlace: 'line' } },
  { when: (s, at) => is(s, 'stemBreaks', 'wrapped') && at.format !== 'txt', so: { stemBreaks: 'none' } },
  {
    when: (s, at) => is(s, 'optionLines', 'table') && at.format !== 'docx' && at.format !== 'html',
    so: { optionLines: 'allOne' },
  },
  { when: (s, at) => is(s, 'keyForm', 'headings') && at.format !== 'md', so: { keyForm: 'withExplanation' } },
  { when: (s, at) => is(s, 'keyForm', 'table') && at.format === 'txt', so: { keyForm: 'pairsLine' } },
  { when: (s, at) => at.format === 'md' && is(s, 'number', 'hash'), so: { number: 'dotSpace' } },
]

const marks = ['coloured', 'bold', 'underlined', 'highlighted', 'ticked', 'starred', 'rightWord', 'onlyRight'] as const

/** Without letters there is nothing that a bracket or a key could name. */
const ofTheOptions: readonly Rule[] = [
  {
    when: (s) => is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet', 'box', 'circle', 'emptyParens'),
    so: { optionLines: 'oneEach', answerForm: 'text' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet', 'box', 'circle', 'emptyParens') &&
      !is(s, 'answerPlace', ...marks, 'mine', 'mineAndRight', 'none'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'dashBullet', 'dotBullet') && is(s, 'answerPlace', 'mine', 'mineAndRight'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'optionLabel', 'none', 'box', 'circle', 'emptyParens', 'dashBullet', 'dotBullet') &&
      is(s, 'answerPlace', 'onlyRight'),
    so: { answerPlace: 'line' },
  },
  { when: (s) => is(s, 'optionLabel', 'none'), so: { between: 'blank', explanation: 'none', stemBreaks: 'none' } },
  { when: (s) => is(s, 'optionLabel', 'none') && is(s, 'number', 'none'), so: { number: 'dotSpace' } },
  {
    when: (s) =>
      is(s, 'optionLabel', 'digitDot') &&
      !is(s, 'number', 'question', 'questionLine', 'heading', 'qColon', 'topic', 'id'),
    so: { number: 'qDot' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'digitParen') && is(s, 'number', 'paren', 'none', 'lone', 'bare', 'dotLine'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'digitParens') && is(s, 'number', 'parens', 'fullParens', 'none', 'lone'),
    so: { number: 'dotSpace' },
  },
  { when: (s) => is(s, 'optionLabel', 'auto'), so: { optionLines: 'oneEach' } },
  {
    when: (s) => is(s, 'optionLabel', 'auto') && is(s, 'answerPlace', 'onlyRight', 'starred', 'ticked'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) =>
      is(s, 'answerPlace', 'onlyRight') &&
      is(s, 'optionLabel', 'digitDot', 'digitParen', 'digitParens', 'circled', 'roman'),
    so: { optionLabel: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'optionLines', 'glued') && !is(s, 'optionLabel', 'dot', 'fullDot', 'comma', 'space'),
    so: { optionLabel: 'dot' },
  },
  {
    when: (s) =>
      is(s, 'optionLines', 'behindStem', 'glued') &&
      is(s, 'answerPlace', 'behindStem', 'stemEnd', 'starred', 'ticked', 'onlyRight'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) => is(s, 'optionLines', 'table') && is(s, 'answerPlace', 'sameLine', 'onlyRight', ...marks),
    so: { answerPlace: 'line' },
  },
  {
    when: (s) => is(s, 'optionLabel', 'space') && is(s, 'optionLines', 'twoEach', 'allOne', 'behindStem'),
    so: { optionLines: 'tabs' },
  },
]

const ofTheAnswer: readonly Rule[] = [
  {
    when: (s) => is(s, 'answerPlace', 'bracket', 'onlyRight') && is(s, 'gap', 'line', 'longLine', 'none'),
    so: { gap: 'half' },
  },
  { when: (s) => is(s, 'answerPlace', 'onBlank') && !is(s, 'gap', 'line', 'longLine'), so: { gap: 'line' } },
  {
    when: (s) => is(s, 'answerPlace', 'keyEnd', 'keySection') && is(s, 'number', 'none', 'id'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) =>
      is(s, 'answerPlace', 'frontBracket') && !is(s, 'number', 'dotSpace', 'dot', 'comma', 'fullDot', 'paren'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s) => is(s, 'answerSeparator', 'caretStar', 'hashes') && !is(s, 'answerPlace', 'sameLine', 'behindStem'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerSeparator', 'nextLine', 'arrow') && is(s, 'answerPlace', 'sameLine', 'behindStem'),
    so: { answerSeparator: 'colon' },
  },
  {
    when: (s) => is(s, 'answerPlace', 'bareBelow') && is(s, 'answerForm', 'text', 'letterAndText'),
    so: { answerForm: 'letter' },
  },
  {
    when: (s) =>
      is(s, 'keyForm', 'headings') && is(s, 'answerPlace', 'keyEnd', 'keySection') && !is(s, 'number', 'heading'),
    so: { keyForm: 'pairsLine' },
  },
]

const ofTheKind: readonly Rule[] = [
  {
    when: (s, at) =>
      at.kind === 'mixed' &&
      is(s, 'typeTag', 'none') &&
      !is(s, 'number', 'tagLine', 'tagInNumber') &&
      is(s, 'answerPlace', 'none', 'mine'),
    so: { typeTag: 'lead' },
  },
  { when: (_, at) => at.kind === 'mixed', so: { titleForm: 'none' } },
  {
    when: (s, at) =>
      (at.kind === 'multiple' || at.kind === 'trueFalse') &&
      is(s, 'answerPlace', 'none', 'mine') &&
      is(s, 'titleForm', 'none') &&
      is(s, 'typeTag', 'none'),
    so: { typeTag: 'lead' },
  },
  { when: (_, at) => isChoice(at) || at.kind === 'trueFalse' || at.kind === 'fillIn', so: { titleKind: 'known' } },
  {
    when: (s, at) => at.kind === 'trueFalse' && is(s, 'answerPlace', ...marks) && is(s, 'truthOptions', 'none'),
    so: { truthOptions: 'lettered' },
  },
  {
    when: (s, at) => at.kind === 'trueFalse' && is(s, 'answerPlace', 'onlyRight', 'onBlank'),
    so: { answerPlace: 'bareBelow' },
  },
  {
    when: (s, at) =>
      at.kind === 'trueFalse' &&
      is(s, 'optionLabel', 'none', 'digitDot', 'digitParen', 'digitParens', 'roman', 'circled'),
    so: { optionLabel: 'dotSpace' },
  },
  {
    when: (s, at) =>
      at.kind === 'fillIn' &&
      !is(
        s,
        'answerPlace',
        'line',
        'sameLine',
        'behindStem',
        'bracket',
        'onBlank',
        'coloured',
        'underlined',
        'keyEnd',
        'keySection',
        'none',
      ),
    so: { answerPlace: 'line' },
  },
  {
    when: (s, at) =>
      at.kind === 'fillIn' && is(s, 'answerPlace', 'onBlank') && !is(s, 'blankForm', 'line', 'longLine', 'shortLine'),
    so: { blankForm: 'line' },
  },
  {
    when: (s, at) =>
      at.kind === 'fillIn' && is(s, 'answerPlace', 'bracket') && !is(s, 'blankForm', 'brackets', 'spacedBrackets'),
    so: { blankForm: 'brackets' },
  },
  {
    when: (s, at) =>
      at.kind === 'fillIn' && is(s, 'answerPlace', 'bracket', 'coloured', 'underlined') && is(s, 'titleForm', 'none'),
    so: { titleForm: 'plain' },
  },
  {
    when: (s, at) =>
      at.kind === 'shortAnswer' && !is(s, 'answerPlace', 'line', 'bareBelow', 'keyEnd', 'keySection', 'none'),
    so: { answerPlace: 'line' },
  },
  {
    when: (s, at) => at.kind === 'shortAnswer' && is(s, 'answerPlace', 'bareBelow') && is(s, 'number', 'none'),
    so: { number: 'dotSpace' },
  },
  {
    when: (s, at) => (at.kind === 'shortAnswer' || at.kind === 'fillIn') && is(s, 'keyForm', 'runs', 'dashes', 'table'),
    so: { keyForm: 'pairsLines' },
  },
  {
    when: (s, at) => (at.kind === 'multiple' || at.kind === 'mixed') && is(s, 'keyForm', 'runs'),
    so: { keyForm: 'pairsLine' },
  },
  {
    when: (s, at) =>
      at.kind === 'shortAnswer' && is(s, 'answerSeparator', 'space', 'equals', 'dash', 'arrow', 'caretStar', 'hashes'),
    so: { answerSeparator: 'colon' },
  },
  { when: (s, at) => at.kind === 'fillIn' && is(s, 'answerSeparator', 'nextLine'), so: { answerSeparator: 'colon' } },
  { when: (s, at) => !isChoice(at) && is(s, 'answerWord', 'sentence'), so: { answerWord: 'first' } },
  { when: (s) => is(s, 'number', 'none') && is(s, 'between', 'none'), so: { between: 'blank' } },
  { when: (s, at) => is(s, 'number', 'none') && at.kind === 'shortAnswer', so: { replyPlace: 'sameLine' } },
]

/** Mends what no sane person would write, in the order of the rules; the tables count what is then printed. */
export function settleStyle(drawn: Style, at: Circumstances): Style {
  let style = drawn
  for (const rule of [...ofTheScript, ...ofTheFormat, ...ofTheKind, ...ofTheOptions, ...ofTheAnswer, ...ofTheKind])
    if (rule.when(style, at)) style = { ...style, ...rule.so }
  return style
}
