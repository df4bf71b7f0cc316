import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildHeadlessIfStale } from '../../src-main/plainNode/buildHeadless.ts'
import { mutate, seeded } from '../support/documents/mutate.ts'
import { mutateShape } from '../support/documents/mutateShape.ts'
import { smallFiles } from '../support/documents/smallFiles.ts'
import { root } from '../support/run/runCommand.ts'
import { type Ending, MutantReader } from './MutantReader.ts'

// `npm run fuzz -- --minutes N [--seed N] [--only NAME-PART]`: documents of every format, changed in what they are made of, are read
// as the program reads them. Those that end badly, or for their memory, land in test-results/fuzz.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    only: { type: 'string', default: '' },
  },
})
await buildHeadlessIfStale(console.log)
const until = Date.now() + Number(values.minutes) * 60_000
const folder = join(root, 'test-results/fuzz')
mkdirSync(folder, { recursive: true })

const layouts = ['', 'seen']
  .flatMap((under) => readdirSync(join(root, 'test/support/layouts', under)).map((name) => join(under, name)))
  .filter((name) => /\.(?!ts$|json$|seen$)\w+$/.test(name))
  .map((name): [string, Uint8Array] => [name, readFileSync(join(root, 'test/support/layouts', name))])
const files = [...smallFiles, ...layouts].filter(([name]) => name.includes(values.only))
/** The same number of mutants of each, though there are many texts and few books. */
const endings = [...new Set(files.map(([name]) => name.replace(/.*\./, '')))]
const byEnding = endings.map((ending) => files.filter(([name]) => name.endsWith(`.${ending}`)))

const random = seeded(Number(values.seed))
const any = <One>(all: readonly One[]) => all[Math.floor(random() * all.length)]
const counts: Record<string, number> = {}
const bad: string[] = []
let [all, longest, most] = [0, { ms: 0, name: '' }, { bytes: 0, name: '' }]

const keep = (name: string, number: number, bytes: Uint8Array, { end, why, isBad }: Ending) => {
  const file = `${values.seed}-${number}-${name.replaceAll('/', '_')}`
  writeFileSync(join(folder, file), bytes)
  const said = `${end} ${file} ${why.slice(0, 300)}`
  if (isBad) bad.push(said)
  console.log(said)
}

async function work(): Promise<void> {
  const reader = new MutantReader()
  while (Date.now() < until) {
    const [name, bytes] = any(any(byEnding) ?? []) ?? ['', new Uint8Array()]
    const mutant = random() < 0.8 ? mutateShape(bytes, random) : mutate(bytes, random)
    const number = all++
    const ended = await reader.read(name.replace(/.*\//, ''), mutant)
    counts[ended.end] = (counts[ended.end] ?? 0) + 1
    if (ended.ms > longest.ms) longest = { ms: ended.ms, name: `${number}-${name}` }
    if (ended.bytes > most.bytes) most = { bytes: ended.bytes, name: `${number}-${name}` }
    if (ended.isBad || ended.end === 'EXTRACTION_MEMORY') keep(name, number, mutant, ended)
  }
  reader.close()
}

await Promise.all([work(), work()])
console.log(`${all} mutants of ${files.length} files, seed ${values.seed}: ${JSON.stringify(counts)}`)
console.log(
  `longest ${Math.round(longest.ms)} ms (${longest.name}), most ${Math.round(most.bytes / 1e6)} MB (${most.name})`,
)
console.log(bad.length === 0 ? 'none ended badly' : `${bad.length} ended badly:\n${bad.join('\n')}`)
process.exitCode = bad.length > 0 ? 1 : 0
