import { growing } from './calls.ts'
import { growthExponent, type Measure, type Taken, taken } from './Measure.ts'
import { kinds } from './search.ts'
import { withHistory } from './withHistory.ts'

/** The least processor time of some runs: what else the machine does would show as growth. */
async function least(work: () => Promise<unknown>): Promise<number> {
  const all: Taken[] = []
  for (let run = 0; run < 4; run++) all.push(await taken(work))
  return Math.min(...all.map(({ cpuMs }) => cpuMs))
}

/** What grows how: the same calls on libraries of these sizes, and the exponent of each. */
export async function benchGrowth(sizes: readonly number[]): Promise<Measure[]> {
  const points = new Map<string, { size: number; ms: number }[]>()
  const note = (name: string, size: number, ms: number) => points.set(name, [...(points.get(name) ?? []), { size, ms }])
  for (const size of sizes)
    await withHistory(size, async (library) => {
      const first = await taken(() => library.ask('plan.today', undefined))
      note('plan.today, all banks, the first time', size, first.cpuMs)
      for (const [name, input, of] of growing) note(`${name}, ${of}`, size, await least(() => library.ask(name, input)))
      for (const { kind, texts } of kinds)
        note(`search, ${kind}`, size, await least(() => library.ask('questions.list', { limit: 50, text: texts[0] })))
    })
  return [...points].map(([name, of]) => ({
    name: `growth of ${name}`,
    unit: 'exponent',
    value: growthExponent(of),
    note: of.map(({ size, ms }) => `${size.toLocaleString('en')}: ${ms.toFixed(1)} ms`).join(', '),
  }))
}
