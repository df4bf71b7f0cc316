import type { Draft } from '../questions/Draft.ts'

/** Drafts in stretches through which one numbering runs. */
export function runsOf(drafts: readonly Draft[]): Draft[][] {
  const runs: Draft[][] = []
  let previous: Draft | null = null
  for (const draft of drafts) {
    const restarts =
      previous !== null && draft.value !== null && previous.value !== null && draft.value <= previous.value
    const run = runs.at(-1)
    if (!run || restarts || (previous && draft.section.at !== previous.section.at)) runs.push([draft])
    else run.push(draft)
    previous = draft
  }
  return runs
}
