import type { PaperStyle } from '../../axes/paperAxes.ts'
import type { Style } from '../../axes/styleAxes.ts'
import type { Language } from '../../languages/Language.ts'
import type { SectionKind } from '../../Paper.ts'

export type Circumstances = { kind: SectionKind; language: Language; format: PaperStyle['format'] }
export type Rule = { when: (style: Style, at: Circumstances) => boolean; so: Partial<Style> }

export const is = <Axis extends keyof Style>(style: Style, axis: Axis, ...values: readonly Style[Axis][]) =>
  values.includes(style[axis])
export const rich = (at: Circumstances) => at.format === 'docx' || at.format === 'html' || at.format === 'pdf'
export const isOne = (at: Circumstances, ...kinds: readonly SectionKind[]) => kinds.includes(at.kind)
export const isChoice = (at: Circumstances) =>
  isOne(at, 'single', 'multiple', 'mixed', 'passage', 'sharedOptions', 'cloze', 'matching')
export const isOpen = (at: Circumstances) => isOne(at, 'shortAnswer', 'terms', 'translations', 'parts')
export const isPair = (s: Style, at: Circumstances) => isOne(at, 'terms', 'translations') && s.pairForm !== 'labelled'
export const inlineNumbers = [
  'dotSpace',
  'dot',
  'comma',
  'fullDot',
  'paren',
  'parens',
  'fullParens',
  'padded',
  'square',
] as const
export const letterLabels = [
  'dotSpace',
  'dot',
  'comma',
  'fullDot',
  'paren',
  'parens',
  'fullParens',
  'colon',
  'lowerDot',
  'lowerParen',
  'lowerParens',
  'own',
  'ownParen',
] as const
export const marks = [
  'coloured',
  'bold',
  'underlined',
  'highlighted',
  'ticked',
  'starred',
  'rightWord',
  'onlyRight',
] as const
