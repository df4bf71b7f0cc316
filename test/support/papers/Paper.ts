import type { GridStyle } from './axes/gridAxes.ts'
import type { PaperStyle } from './axes/paperAxes.ts'
import type { Style } from './axes/styleAxes.ts'
import type { Composed, ContentKind, QuestionDraw } from './content/composeQuestion.ts'
import type { Language } from './languages/Language.ts'

/** Sections whose questions share something that is printed once. */
const groupKinds = ['passage', 'sharedOptions', 'cloze', 'wordBank', 'matching'] as const
export type GroupKind = (typeof groupKinds)[number]
export const sectionKinds = [
  'single',
  'multiple',
  'trueFalse',
  'fillIn',
  'shortAnswer',
  'mixed',
  'terms',
  'translations',
  'parts',
  ...groupKinds,
] as const satisfies readonly (ContentKind | GroupKind | 'mixed')[]
export type SectionKind = (typeof sectionKinds)[number]

/** What is drawn for a section. `words`: which of several equally usual words and numbers it takes. */
export type SectionDraw = { kind: SectionKind; own: Style; words: number; questions: readonly QuestionDraw[] }
/** All that is drawn for a paper; `planPaper` makes a paper that a person would write out of it. */
export type PaperDraw = {
  style: PaperStyle
  grid: GridStyle
  base: Style
  words: number
  sections: readonly SectionDraw[]
}

export type PaperQuestion = Composed & { draw: QuestionDraw }
/** What `count` questions from the one at `at` on share. */
export type Group = { at: number; count: number; passage: readonly string[]; shared: readonly string[] }
export type Section = {
  kind: SectionKind
  style: Style
  words: number
  questions: readonly PaperQuestion[]
  groups: readonly Group[]
}
/** One of the papers of a document that holds several. */
export type Part = { sections: readonly Section[] }
export type Paper = {
  language: Language
  style: PaperStyle
  grid: GridStyle
  words: number
  parts: readonly Part[]
}
