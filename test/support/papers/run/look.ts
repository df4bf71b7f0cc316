import fc from 'fast-check'
import { paperDraws } from '../draw/paperDraws.ts'
import { printPaper } from '../printPaper.ts'

const [seed = '1', count = '1', format] = process.argv.slice(2)
for (const draw of fc.sample(paperDraws, { seed: Number(seed), numRuns: Number(count), unbiased: true } as never)) {
  const paper = await printPaper(format ? { ...draw, style: { ...draw.style, format: format as 'txt' } } : draw)
  console.log('='.repeat(100), paper.name, paper.truth[0]?.tags.join(' '))
  console.log(paper.text)
  for (const { type, stem, options, answer } of paper.truth.slice(0, 3))
    console.log(JSON.stringify([type, stem, options, answer]))
}
