import { weighFirstPage } from '../support/firstPage.ts'
import type { Measure } from './Measure.ts'

/** What the built page begins with; `npm run build` has to have been run. */
export function benchBundle(): Measure[] {
  const { bytes } = weighFirstPage()
  return [{ name: 'first page and one language, gzip', unit: 'kB', value: bytes / 1024, bound: 250 }]
}
