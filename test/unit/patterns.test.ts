import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { badPatterns } from '../support/patterns/badPatterns.ts'
import { bounded } from '../support/patterns/boundedPatterns.ts'
import { hostileTexts } from '../support/patterns/hostileTexts.ts'
import { type FoundPattern, readPatterns } from '../support/patterns/readPatterns.ts'

/** Exponential ones show at the first, cubic ones at the second: 64 million steps. */
const texts = [24, 400].map(hostileTexts)
const mostMs = 15

const cpuMs = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The least of several runs, by the time that this thread had the processor: what else runs does not count. */
function isSlow(pattern: RegExp, text: string): boolean {
  for (let run = 0; run < 5; run++) {
    pattern.lastIndex = 0
    const startedAt = cpuMs()
    pattern.test(text)
    if (cpuMs() - startedAt < mostMs) return false
  }
  return true
}

function stumblesOver({ source, flags }: Pick<FoundPattern, 'source' | 'flags'>): string | undefined {
  const pattern = new RegExp(source, flags.replace('g', ''))
  for (const some of texts)
    for (const text of some) if (isSlow(pattern, text)) return `${JSON.stringify(text.slice(0, 10))} again and again`
  return undefined
}

test('no pattern of the program takes exponential or cubic time over a hostile text', () => {
  const patterns = readPatterns()
  expect(patterns.length).toBeGreaterThan(1000)
  const slow = patterns.flatMap((it) => {
    const text = stumblesOver(it)
    return text === undefined ? [] : [`${it.path}: /${it.source}/${it.flags} over ${text}`]
  })
  expect(slow).toEqual([])
})

test.each(['^(?:a|a)*$', String.raw`(?:<!-- c -->\s*)*\s*(?:<!-- c -->)*\s*<q`, String.raw`^\s*\s*\s*$`])(
  'a pattern that takes such time is found: %s',
  (source) => {
    expect(stumblesOver({ source, flags: '' })).toBeDefined()
  },
)

const inRecognition = (source: string) => badPatterns([{ path: 'src-main/recognition/a.ts', source, flags: '' }])

test.each([
  ['exponential', '^(?:a\\s*:?\\s*)+$'],
  ['square over signs of several kinds', '[.,;]+$'],
  ['square over whatever stands between', '<[^>]*>'],
])('the lint step finds a pattern that is %s', (_, source) => {
  expect(inRecognition(source)).toHaveLength(1)
})

test('the lint step allows a square over runs only where runs are cut, and what is written in a line of time', () => {
  const trailing = { source: '\\s+$', flags: '' }
  expect(badPatterns([{ path: 'src-main/recognition/a.ts', ...trailing }])).toEqual([])
  expect(badPatterns([{ path: 'src-main/http/a.ts', ...trailing }])).toHaveLength(1)
  expect(inRecognition('(?<![.,;])[.,;]+$')).toEqual([])
})

const declared = bounded.flatMap(({ sources = [], longest }) => sources.map((source) => ({ source, longest })))

test.each(declared)('/$source/ takes no time over $longest signs, which are the most that it is given', (it) => {
  const slow = hostileTexts(it.longest).filter((text) => isSlow(new RegExp(it.source, 'u'), text.slice(0, it.longest)))
  expect(slow).toEqual([])
})

/** Many patterns begin anew at each sign of a run: what readers hand on has no long ones, whatever stands in the file. */
test.each(['txt', 'html'])('signs that repeat 100,000 times in a file take no square of time (%s)', async (ending) => {
  const signs = ['\t', ' ', '\u3000', '(', ')', ']', '.', '!', '_', '-', ';', '"', '$', '/', '1', 'A', '题', '。']
  const questions = signs.map(
    (sign, at) => `${at + 1}. Which ${sign.repeat(100_000)} is it?\nA. x\nB. ${sign.repeat(50_000)}\nAnswer: A`,
  )
  const startedAt = cpuMs()
  recognise(await extract(new TextEncoder().encode(questions.join('\n')), `a.${ending}`))
  expect(cpuMs() - startedAt).toBeLessThan(5000)
})
