import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePaper } from '../compare/comparePaper.ts'
import { printPaper } from '../printPaper.ts'
import type { Forced } from './forced.ts'
import type { Group } from './groups.ts'
import { minimise } from './minimise.ts'
import { readPaper } from './readPaper.ts'

/** Writes the smallest misread papers of each group, in `budgetMs` for each of them and no longer: the file, its text, the truth and what was recognised. */
export async function writeMisread(
  folder: string,
  groups: readonly Group[],
  forced: readonly Forced[],
  perGroup: number,
  budgetMs: number,
): Promise<number> {
  let written = 0
  for (const { tag, papers } of groups) {
    const texts = new Set<string>()
    const end = performance.now() + budgetMs * perGroup
    for (const { seed } of papers.slice(0, perGroup * 4)) {
      const left = end - performance.now()
      if (texts.size >= perGroup || left <= 0) break
      const draw = await minimise(seed, forced, tag, Math.min(budgetMs, left))
      if (!draw) continue
      const printed = await printPaper(draw)
      if (texts.has(printed.text)) continue
      texts.add(printed.text)
      const got = await readPaper(printed)
      const { verdicts, extras } = comparePaper(printed.truth, got)
      const at = join(folder, tag.replace(/[^\w=.-]+/g, '_'), String(seed))
      mkdirSync(at, { recursive: true })
      writeFileSync(join(at, printed.name), printed.bytes)
      writeFileSync(join(at, 'text.txt'), printed.text)
      const truth = printed.truth.map(({ tags, ...question }, nth) => ({
        ...question,
        verdict: verdicts[nth],
        extras: extras[nth],
      }))
      writeFileSync(join(at, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
      writeFileSync(join(at, 'recognised.json'), `${JSON.stringify(got, null, 1)}\n`)
      writeFileSync(join(at, 'axes.txt'), `${[...new Set(printed.truth.flatMap(({ tags }) => tags))].join('\n')}\n`)
      written++
    }
  }
  return written
}
