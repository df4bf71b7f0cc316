import { printPaper } from '../printPaper.ts'
import { parseForced, withForced } from './forced.ts'
import { drawOf, unprinted } from './scorePaper.ts'

// Shows papers as they are read: look.ts SEED [COUNT] [AXIS=VALUE ...]

const [seed = '1', count = '1', ...forced] = process.argv.slice(2)
for (let at = Number(seed); at < Number(seed) + Number(count); at++) {
  const { name, text, truth } = await printPaper(unprinted(withForced(drawOf(at), forced.map(parseForced))))
  console.log(`${'='.repeat(20)} ${at} ${name}, ${truth.length} questions\n${text}`)
  for (const { tags: _, ...question } of truth) console.log(JSON.stringify(question))
}
