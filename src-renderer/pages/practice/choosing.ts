import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { type Draft, emptyDraft } from '../../answering/input/draft.ts'
import { chosen, struckOut } from '../../answering/input/strikeOut.ts'
import type { Change, Work } from '../../answering/work/work.ts'

type Choosing = {
  change: (changed: (before: Work) => Change) => Work
  submit: (draft: Draft) => void
  /** A choice of one is submitted as it is made. */
  isAtOnce: boolean
}

/** `isFinal`: the option was meant, and not only passed by with the arrow keys. */
export function choosing(asked: AskedQuestion, { change, submit, isAtOnce }: Choosing) {
  const ends = (isFinal: boolean) => isFinal && isAtOnce && (asked.type === 'single' || asked.type === 'trueFalse')
  const choose = (changed: (before: Work) => Change, isFinal: boolean) => {
    const { draft } = change(changed)
    if (ends(isFinal)) submit(draft)
  }
  return {
    setDraft: (draft: Draft, isFinal: boolean) => choose(() => ({ draft }), isFinal),
    toggle: (label: string, isFinal: boolean) =>
      choose((before) => {
        // chosen already, it is submitted and not taken back
        const from = ends(isFinal) ? { ...before, draft: emptyDraft(asked) } : before
        return chosen(asked, from, label)
      }, isFinal),
    strikeOut: (label: string) => void change((before) => struckOut(asked, before, label)),
  }
}
