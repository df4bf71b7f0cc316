import { growing } from './calls.ts'
import { growthExponent, type Measure, median, times } from './Measure.ts'
import { benchSearch } from './search.ts'
import { withHistory } from './withHistory.ts'

/** What grows how: the same calls on libraries of these sizes, and the exponent of each. */
export async function benchGrowth(sizes: readonly number[]): Promise<Measure[]> {
  const points = new Map<string, { size: number; ms: number }[]>()
  const note = (name: string, size: number, ms: number) => points.set(name, [...(points.get(name) ?? []), { size, ms }])
  for (const size of sizes)
    await withHistory(size, async (library, bare) => {
      for (const [name, input, of] of growing)
        note(`${name}, ${of}`, size, median(await times(() => library.ask(name, input))))
      for (const { name, value } of await benchSearch(library, bare)) note(name, size, value)
    })
  return [...points].map(([name, of]) => ({
    name: `growth of ${name}`,
    unit: 'exponent',
    value: growthExponent(of),
    note: of.map(({ size, ms }) => `${size.toLocaleString('en')}: ${ms.toFixed(1)} ms`).join(', '),
  }))
}
