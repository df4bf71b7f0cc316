import fc from 'fast-check'
import { type GridStyle, gridAxes } from '../axes/gridAxes.ts'
import { type PaperStyle, paperAxes } from '../axes/paperAxes.ts'
import { type Style, styleAxes } from '../axes/styleAxes.ts'
import { weighted } from '../axes/weighted.ts'
import type { QuestionDraw } from '../content/composeQuestion.ts'
import type { Twist } from '../content/twists.ts'
import type { PaperDraw, SectionDraw, SectionKind } from '../Paper.ts'

type Tables = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Every axis on its own: no value of one makes a value of another likelier. */
const independent = (tables: Tables): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(Object.entries(tables).map(([axis, values]) => [axis, weighted(values)])))

const styleDraws = independent(styleAxes) as fc.Arbitrary<Style>
const paperStyleDraws = independent(paperAxes) as fc.Arbitrary<PaperStyle>

const gridStyleDraws = independent(gridAxes) as fc.Arbitrary<GridStyle>

const questionDraws: fc.Arbitrary<QuestionDraw> = fc.record({
  pick: fc.nat(9_999_999),
  optionCount: fc.integer({ min: 2, max: 6 }),
  right: fc.nat(7),
  alsoRight: fc.nat(7),
  truth: fc.boolean(),
  twist: weighted<Twist>({
    none: 78,
    code: 5,
    statements: 4,
    brackets: 4,
    allAbove: 5,
    tricky: 8,
    goal: 1,
    assertion: 1,
    tallOptions: 1,
    ordering: 2,
    pictures: 2,
    latex: 2,
  }),
})

const sectionKindDraws = weighted<SectionKind>({
  single: 40,
  multiple: 14,
  trueFalse: 16,
  fillIn: 10,
  shortAnswer: 10,
  mixed: 10,
  terms: 3,
  translations: 2,
  parts: 2,
  passage: 3,
  sharedOptions: 2,
  cloze: 2,
  wordBank: 1,
  matching: 2,
})

const sectionDraws: fc.Arbitrary<SectionDraw> = fc.record({
  kind: sectionKindDraws,
  own: styleDraws,
  words: fc.nat(9999),
  questions: fc.array(questionDraws, { minLength: 3, maxLength: 10, size: 'max' }),
})

/** Draws papers of 10 to 40 questions, most of 10 to 30; they shrink to one section of three questions. */
export const paperDraws: fc.Arbitrary<PaperDraw> = fc.record({
  style: paperStyleDraws,
  base: styleDraws,
  grid: gridStyleDraws,
  words: fc.nat(9999),
  sections: fc.array(sectionDraws, { minLength: 1, maxLength: 5, size: 'max' }),
})
