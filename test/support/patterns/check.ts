import { badPatterns, staleDeclarations } from './badPatterns.ts'
import { builtPatterns } from './builtPatterns.ts'
import { readPatterns } from './readPatterns.ts'

// A step of `npm run lint`: fails on a pattern that a hostile text holds for long, and says which.

const patterns = [...readPatterns(), ...(await builtPatterns())]
const bad = badPatterns(patterns)
const stale = staleDeclarations(patterns).map((source) => `declared and nowhere used: /${source}/`)
for (const line of [...bad, ...stale]) console.error(line)
if (bad.length > 0)
  console.error(
    'Write it so that it begins in one place and can be read in one way, or say in boundedPatterns.ts what bounds it.',
  )
console.log(`${patterns.length} patterns: ${bad.length + stale.length === 0 ? 'none' : bad.length} too slow`)
process.exitCode = bad.length + stale.length > 0 ? 1 : 0
