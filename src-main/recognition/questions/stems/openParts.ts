import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, Stretch } from '../Draft.ts'

/** Parts of a task are few; four letters and more are chosen from. */
const most = 3

/** An option with its label, as it is printed; null where the label is no small letter. */
function printed(lines: readonly Lexed[], [first, ...more]: readonly Stretch[]): readonly Stretch[] | null {
  const piece = first && lines[first.at]?.pieces.find(({ from }) => from === first.from)
  return first && piece?.lower ? [{ ...first, from: piece.labelFrom }, ...more] : null
}

const isOpen = (draft: Draft): boolean =>
  draft.section.type === 'shortAnswer' &&
  draft.tags.length === 0 &&
  draft.answers.length === 0 &&
  draft.given.length === 0 &&
  draft.distant === null

/** "2. Write a program a) with a loop b) with a call" in a section of open questions: nothing chooses, so these are parts of the task. */
export function keepParts(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  return changeEach(drafts, (draft) => {
    if (draft.options.length === 0 || draft.options.length > most || !isOpen(draft)) return draft
    const parts = draft.options.flatMap(({ text, ticked }) => (ticked === null ? (printed(lines, text) ?? []) : []))
    return parts.length < draft.options.length ? draft : { ...draft, stem: [...draft.stem, ...parts], options: [] }
  })
}
