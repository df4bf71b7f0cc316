import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { chosen, crossedOut } from './crossing.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { Work } from './work.ts'

type Changed = Pick<Work, 'draft' | 'crossed'>

type Choosing = {
  change: (work: Changed) => void
  submit: (draft: Draft) => void
  /** A choice of one is submitted as it is made. */
  isAtOnce: boolean
}

/** `isFinal`: the option was meant, and not only passed by with the arrow keys. */
export function choosing(asked: AskedQuestion, work: Changed, { change, submit, isAtOnce }: Choosing) {
  const ends = (isFinal: boolean) => isFinal && isAtOnce && (asked.type === 'single' || asked.type === 'trueFalse')
  const choose = (next: Changed, isFinal: boolean) => {
    change(next)
    if (ends(isFinal)) submit(next.draft)
  }
  return {
    setDraft: (draft: Draft, isFinal: boolean) => choose({ ...work, draft }, isFinal),
    toggle: (label: string, isFinal: boolean) => {
      // chosen already, it is submitted and not taken back
      const before = ends(isFinal) ? { ...work, draft: emptyDraft(asked) } : work
      choose(chosen(asked, before, label), isFinal)
    },
    cross: (label: string) => change(crossedOut(asked, work, label)),
  }
}
