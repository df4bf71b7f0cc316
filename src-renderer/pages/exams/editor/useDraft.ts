import { useState } from 'react'
import type { ExamPlan } from '../../../../src-main/contract/examCalls.ts'
import { draftOfPlan, type PlanDraft } from './planDraft.ts'

export type Start = { name: string; plan: ExamPlan }
type Draft = { name: string; plan: PlanDraft }

/** What was changed and not saved: it waits for whoever comes back, until it is saved, reset, or its exam or bank is gone. */
const kept = new Map<string, Draft>()

const newIn = (bankId: number) => `new in ${bankId}`

/** Lets go of all others. */
export function keepDraftsOf(blueprintIds: readonly number[], bankIds: readonly number[]): void {
  const known = new Set([...blueprintIds.map(String), ...bankIds.map(newIn)])
  for (const key of kept.keys()) if (!known.has(key)) kept.delete(key)
}

const draftOf = ({ name, plan }: Start): Draft => ({ name, plan: draftOfPlan(plan) })

function isSame(one: Draft, other: Draft): boolean {
  const said = ({ name, plan: { parts, minutes, passPercent, shuffleOptions, multipleChoice } }: Draft) => {
    const asked = parts.map(({ types, sections, count, points }) => [types, sections, count, points])
    return JSON.stringify([name, asked, minutes, passPercent, shuffleOptions, multipleChoice])
  }
  return said(one) === said(other)
}

/** A mock exam as it is typed in: one with an id, or a new one in the bank. `start` is what is stored or proposed. */
export function useDraft({ id, bankId }: { id: number | undefined; bankId: number }, start: Start) {
  const key = id === undefined ? newIn(bankId) : String(id)
  const [draft, setDraft] = useState(() => kept.get(key) ?? draftOf(start))
  const forget = () => void kept.delete(key)
  return {
    ...draft,
    isChanged: !isSame(draft, draftOf(start)),
    change: (changed: Partial<Draft>) => {
      const next = { ...draft, ...changed }
      setDraft(next)
      kept.set(key, next)
    },
    reset: () => {
      setDraft(draftOf(start))
      forget()
    },
    forget,
  }
}
