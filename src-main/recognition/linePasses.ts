import { groupPasses } from './groupPasses.ts'
import { labelPasses } from './labelPasses.ts'
import type { Line } from './lines.ts'
import type { Pass } from './Pass.ts'

/** What copying from a page or a printer lost is put back into the printed lines, and what it added is set aside. */
export const linePasses: readonly Pass<readonly Line[]>[] = [...labelPasses, ...groupPasses]
