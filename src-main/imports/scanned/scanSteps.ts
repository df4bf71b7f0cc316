import type { Fault } from '../../contract/faults.ts'
import type { Reader, Tx } from '../../db/openDatabase.ts'
import { pack, unpack } from '../../db/packed.ts'
import { listStepOutputs, removeStepsTx } from '../../queue/jobs.ts'

/**
 * What a look at the document found: the pages that are pictures and not read yet, and whether there is text besides. `isKnown`: its
 * blocks without these pages were read before.
 */
export type ScanPlan = { pages: readonly number[]; hasText: boolean; isKnown?: true }

/** Keeps the plan alone, whatever else the look brought: a whole document may have come with it. */
export const planStep = {
  step: 'pages',
  output: ({ pages, hasText, isKnown }: ScanPlan) => {
    const plan: ScanPlan = { pages, hasText, ...(isKnown && { isKnown }) }
    return Buffer.from(pack(plan))
  },
}

export function findPlan(db: Reader, jobId: number): ScanPlan | undefined {
  const [found] = listStepOutputs(db, jobId, 'pages')
  return found && unpack<ScanPlan>(found.output)
}

/** One page, read or found unreadable: what keeps the fault keeps the job from trying it over and over. */
export const pageStep = (page: number) => ({
  step: 'page',
  part: page,
  output: (read: { fault?: Fault }) => Buffer.from(pack(read.fault ?? null)),
})

/** Returns the pages that could not be read, by number, and why. */
export function failedPages(db: Reader, jobId: number): ReadonlyMap<number, Fault> {
  const steps = listStepOutputs(db, jobId, 'page').map(
    ({ part, output }) => [part, unpack<Fault | null>(output)] as const,
  )
  return new Map(steps.flatMap(([page, fault]) => (fault ? [[page, fault] as const] : [])))
}

/** The pages that could not be read are tried again, and with them what follows from the document. */
export function forgetFailedPagesTx(tx: Tx, jobId: number): void {
  if (failedPages(tx, jobId).size === 0) return
  for (const step of ['pages', 'page', 'extract', 'recognise', 'recognised']) removeStepsTx(tx, jobId, step)
}
