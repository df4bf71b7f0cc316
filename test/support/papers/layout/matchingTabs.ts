import type { QuestionAt } from './layQuestion.ts'
import { optionLabel } from './optionLabel.ts'
import type { SheetPart } from './Sheet.ts'

/** Puts an option of the list behind each question of a matching task, as two columns; what is left over goes below. */
export function matchingTabs(
  { section, style, question, index, language }: QuestionAt,
  parts: readonly SheetPart[],
): SheetPart[] {
  if (section.kind !== 'matching' || style.matchForm !== 'tabs') return [...parts]
  const option = (nth: number) =>
    `${optionLabel(style.optionLabel, nth, language.ownLetters)}${question.options[nth] ?? ''}`
  const [first, ...rest] = parts
  if (first?.kind !== 'line') return [...parts]
  const isLast = index === section.questions.length - 1
  const left = isLast
    ? question.options
        .slice(index + 1)
        .map((_, nth): SheetPart => ({ kind: 'line', indent: 0, runs: [{ text: `\t${option(index + 1 + nth)}` }] }))
    : []
  return [{ ...first, runs: [...first.runs, { text: `\t${option(index)}` }] }, ...rest, ...left]
}
