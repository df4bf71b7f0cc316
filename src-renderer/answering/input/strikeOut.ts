import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { type Draft, toggled } from './draft.ts'

type Work = { draft: Draft; crossed: readonly string[] }

const isChosen = (draft: Draft, label: string) => draft.kind === 'options' && draft.labels.includes(label)

/** Rules an option out or lets it in again. What is ruled out is not chosen. */
export function struckOut(question: AskedQuestion, { draft, crossed }: Work, label: string): Work {
  if (crossed.includes(label)) return { draft, crossed: crossed.filter((each) => each !== label) }
  const rest = isChosen(draft, label) ? toggled(question, draft, label) : draft
  return { draft: rest, crossed: [...crossed, label] }
}

/** Chooses an option or takes it back. What is chosen is not ruled out. */
export function chosen(question: AskedQuestion, { draft, crossed }: Work, label: string): Work {
  return { draft: toggled(question, draft, label), crossed: crossed.filter((each) => each !== label) }
}
