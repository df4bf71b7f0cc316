import { readdirSync, readFileSync } from 'node:fs'

const docs = new URL('../../docs/', import.meta.url)

/** An `example` block of docs/recognition: the document in the notation told there, and the questions it must give. */
export type SpecificationExample = { page: string; source: string; expected: string }

/** Every example of docs/recognition.md and the pages below it, in their order. Throws where one has no `---`. */
export function specificationExamples(): SpecificationExample[] {
  const pages = ['recognition.md', ...readdirSync(new URL('recognition/', docs)).map((name) => `recognition/${name}`)]
  return pages.flatMap((page) => {
    const blocks = readFileSync(new URL(page, docs), 'utf8').matchAll(/^```example\n([\s\S]*?)^```/gm)
    return [...blocks].map(([, block = '']) => {
      const [, source, expected] = block.match(/^([\s\S]*?)\n---\n([\s\S]*)$/) ?? []
      if (source === undefined || expected === undefined) throw new Error(`${page}: an example without ---: ${block}`)
      return { page, source, expected: expected.trimEnd() }
    })
  })
}
