import { useState } from 'react'
import type { PracticeFacets } from '../../src-main/contract/practiceCalls.ts'
import { areAnswered } from '../bridge/areAnswered.ts'
import { useCall } from '../bridge/useCall.ts'
import { type PracticeChoice, plainChoice, readChoice } from './practiceChoice.ts'

/** The choice as far as there is something to choose: what has no question is left out, so that nobody wonders at an empty set. */
function within(
  choice: PracticeChoice,
  facets: PracticeFacets | undefined,
  bankIds: readonly number[] | undefined,
): PracticeChoice {
  const otherBanks = choice.otherBanks.filter((id) => bankIds?.includes(id) ?? true)
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
  const settings = useCall('settings.get')
  const [made, setMade] = useState<PracticeChoice | undefined>(() => {
    const stored = localStorage.getItem(key)
    return stored === null ? undefined : readChoice(stored, plainChoice)
  })
  const wanted = made ?? { ...plainChoice, shuffleOptions: settings.value?.shuffleOptions ?? false }
  const banks = useCall('banks.list')
  const facets = useCall('practice.facets', { bankIds: [id, ...wanted.otherBanks] })
  const choice = within(
    wanted,
    facets.value,
    banks.value?.map((bank) => bank.id),
  )
  const choose = (change: Partial<PracticeChoice>) => {
    const next = { ...choice, ...change }
    setMade(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  return {
    choice,
    choose,
    facets: facets.value,
    otherBanks: banks.value?.filter((bank) => bank.id !== id && bank.questions > 0) ?? [],
    /** Before, what is chosen might fall back to what there is to choose from. */
    isSettled: areAnswered(settings, banks, facets),
  }
}
