import { useState } from 'react'
import type { PracticeFacets } from '../../../src-main/contract/practiceCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { type PracticeChoice, plainChoice, readChoice } from './practiceChoice.ts'

/** The choice as far as there is something to choose: what has no question is left out, so that nobody wonders at an empty set. */
function within(
  choice: PracticeChoice,
  facets: PracticeFacets | undefined,
  bankIds: readonly number[],
): PracticeChoice {
  const otherBanks = choice.otherBanks.filter((id) => bankIds.includes(id))
  if (!facets) return { ...choice, otherBanks }
  return {
    ...choice,
    otherBanks,
    scope: choice.scope === 'plan' || facets.scopes[choice.scope] > 0 ? choice.scope : 'all',
    types: choice.types.filter((type) => facets.types[type] > 0),
    sections: choice.sections.filter((each) => facets.sections.some(({ section }) => section === each)),
    tags: choice.tags.filter((each) => facets.tags.some(({ tag }) => tag === each)),
  }
}

/** The last choice for a bank, remembered on this computer, and what there is to choose from. */
export function usePracticeChoice({ id, uid }: { id: number; uid: string }) {
  const key = `qquiz.practice.${uid}`
  const settings = useCall('settings.get').value
  const [made, setMade] = useState<PracticeChoice | undefined>(() => {
    const stored = localStorage.getItem(key)
    return stored === null ? undefined : readChoice(stored, plainChoice)
  })
  const wanted = made ?? { ...plainChoice, shuffleOptions: settings?.shuffleOptions ?? false }
  const banks = useCall('banks.list').value ?? []
  const facets = useCall('practice.facets', { bankIds: [id, ...wanted.otherBanks] }).value
  const choice = within(
    wanted,
    facets,
    banks.map((bank) => bank.id),
  )
  const choose = (change: Partial<PracticeChoice>) => {
    const next = { ...choice, ...change }
    setMade(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  return { choice, choose, facets, otherBanks: banks.filter((bank) => bank.id !== id && bank.questions > 0) }
}
