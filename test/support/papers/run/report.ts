import { type Count, perfect, type Tally } from './Tally.ts'

const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)}%`

/** Returns the lines about all papers together. */
export function summary({ all, byVerdict, found, papers, perfectSum, wholePapers }: Tally): string[] {
  const wrong = Object.entries(byVerdict)
    .filter(([verdict]) => verdict !== 'right')
    .map(([verdict, count]) => `${verdict} ${count}`)
  return [
    `${papers} papers, ${all.questions} questions`,
    `perfect ${percent(perfect(all))} of questions, ${percent(perfectSum / Math.max(1, papers))} mean of papers; papers without a fault ${percent(wholePapers / Math.max(1, papers))}`,
    `found   ${percent(found / Math.max(1, all.questions))}   extra ${percent(all.extras / Math.max(1, found + all.extras))}   wrong: ${wrong.join(', ') || 'none'}`,
  ]
}

const fewest = 20

/** Returns a line a value of an axis, the worst first. Values met on few questions say little and come last. */
export function axisTable({ byTag }: Tally): string[] {
  const rows = Object.entries(byTag).sort(
    ([, left], [, right]) =>
      Number(left.questions < fewest) - Number(right.questions < fewest) || perfect(left) - perfect(right),
  )
  return ['perfect  questions  extras  axis=value', ...rows.map(([tag, count]) => row(tag, count))]
}

const row = (tag: string, count: Count) =>
  `${percent(perfect(count))} ${String(count.questions).padStart(10)} ${String(count.extras).padStart(7)}  ${tag}${count.questions < fewest ? '  (few)' : ''}`

/** Returns stated confidence against what was right, by tenths. A recognised question that is none counts as wrong. */
export function reliabilityTable({ bins }: Tally): string[] {
  const lines = bins.map(({ stated, right, sum }, at) => {
    const range = `${(at / 10).toFixed(1)}-${((at + 1) / 10).toFixed(1)}`
    if (stated === 0) return `${range}          -`
    return `${range} ${String(stated).padStart(10)}   stated ${percent(sum / stated)}   right ${percent(right / stated)}`
  })
  const top = bins[9] ?? { stated: 0, right: 0, sum: 0 }
  return [
    'confidence  questions',
    ...lines,
    `at >= 0.9: ${percent(top.right / Math.max(1, top.stated))} of ${top.stated} are right`,
  ]
}
