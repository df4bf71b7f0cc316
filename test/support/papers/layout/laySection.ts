import { settleStyle } from '../draw/settleStyle.ts'
import type { Paper, Section } from '../Paper.ts'
import type { TrueQuestion } from '../Truth.ts'
import { furniture } from './furniture.ts'
import { layGroup, layListBelow } from './layGroup.ts'
import type { KeyEntry } from './layKey.ts'
import { layQuestion } from './layQuestion.ts'
import { matchingTabs } from './matchingTabs.ts'
import { line, type SheetPart } from './Sheet.ts'
import { tagsOf } from './tagsOf.ts'

export type LaidSection = { sheet: SheetPart[]; truth: TrueQuestion[]; entries: KeyEntry[] }

const between = {
  none: [],
  blank: [{ kind: 'blank' }],
  twoBlanks: [{ kind: 'blank' }, { kind: 'blank' }],
  rule: [{ kind: 'rule', text: '--------------------' }],
  at: [line('@@@')],
  tildes: [line('~~')],
  equalsRule: [{ kind: 'rule', text: '====================' }],
} satisfies Record<Section['style']['between'], SheetPart[]>

/** Lays the questions of a section, with what they share, and gathers what belongs into a key. */
export function laySection(paper: Paper, section: Section, numbers: readonly number[], hasTitle: boolean): LaidSection {
  const { language, style } = paper
  const laid: LaidSection = { sheet: [], truth: [], entries: [] }
  const numbersOf = (at: number, count: number) => numbers.slice(at, at + count)
  for (const [index, question] of section.questions.entries()) {
    const group = section.groups.find(({ at }) => at === index)
    if (group) laid.sheet.push(...layGroup(language, section, group, numbersOf(group.at, group.count)))
    // a section of several types keeps its look but cannot mark what a type does not have
    const own =
      section.kind === 'mixed'
        ? settleStyle(section.style, { kind: question.type, language, format: style.format })
        : section.style
    const at = { language, section, style: own, question, number: numbers[index] ?? index + 1, index, hasTitle }
    const { parts, truth } = layQuestion(at)
    const isInGroup = section.kind === 'matching' || section.kind === 'cloze'
    laid.sheet.push(
      ...matchingTabs(at, parts),
      ...(isInGroup ? [] : [...furniture(paper, section, index), ...between[section.style.between]]),
    )
    laid.truth.push({ ...truth, tags: tagsOf(paper, section, own, question) })
    if (own.answerPlace.startsWith('key')) laid.entries.push(at)
    const ends = section.groups.find(({ at: from, count }) => from + count - 1 === index)
    if (ends)
      laid.sheet.push(...layListBelow(language, section, ends), ...(isInGroup ? [{ kind: 'blank' } as const] : []))
  }
  return laid
}
