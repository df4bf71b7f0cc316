import type { Language } from '../languages/Language.ts'
import type { Group, Section } from '../Paper.ts'
import { gapText } from './gapText.ts'
import { optionLabel } from './optionLabel.ts'
import { line, type SheetPart } from './Sheet.ts'

/** Returns what questions share, as it is printed above the first of them. `numbers`: those of the group's questions. */
export function layGroup(language: Language, section: Section, group: Group, numbers: readonly number[]): SheetPart[] {
  const { kind, style, words } = section
  const { asks } = language
  const intro = (texts: readonly string[]) =>
    line(
      (texts[words % texts.length] ?? '')
        .replace('{from}', String(numbers[0] ?? 1))
        .replace('{to}', String(numbers.at(-1) ?? 1)),
    )
  const shared = group.shared.map((text, at) => line(optionLabel(style.optionLabel, at, language.ownLetters) + text))
  switch (kind) {
    case 'passage':
      return [intro(asks.passage), ...group.passage.map((text) => line(text))]
    case 'cloze':
      return [
        intro(asks.cloze),
        ...group.passage.map((text) =>
          line(text.replace(/⟦(\d+)⟧/g, (_, at: string) => gapText(style.gapForm, numbers[Number(at)] ?? 0))),
        ),
      ]
    case 'sharedOptions':
      return [intro(asks.sharedOptions), ...shared]
    case 'matching':
      return [intro(asks.matching), ...(style.matchForm === 'listAbove' ? shared : [])]
    default:
      return []
  }
}

/** Returns the list of a matching task where it stands below the questions. */
export function layListBelow(language: Language, section: Section, group: Group): SheetPart[] {
  if (section.kind !== 'matching' || section.style.matchForm !== 'listBelow') return []
  return group.shared.map((text, at) => line(optionLabel(section.style.optionLabel, at, language.ownLetters) + text))
}
