// npm run layout -- FILE [--keep WORD]... [--name NAME]
//
// Puts the shape of a document that is misread into test/support/layouts/seen, as a case that fails until its questions have
// been corrected by hand. Letters are replaced, so that nothing the document says remains; digits, punctuation, formatting,
// the lines and the words that every paper may have stay. --keep leaves a label of the document's own as it is.
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../../../src-main/documents/extract.ts'
import type { SourceDocument } from '../../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../../src-main/recognition/recognise.ts'
import { documentOf, notationOf } from '../documentNotation.ts'
import { Disguise } from './disguise.ts'
import { newCase } from './seenCase.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string', multiple: true }, name: { type: 'string' } },
})
const [path] = positionals
if (!path || positionals.length > 1) throw new Error('Usage: npm run layout -- FILE [--keep WORD]... [--name NAME]')

/** What can be compared of two readings whose words differ. */
const shapeOf = (document: SourceDocument): string[] =>
  recognise(document).questions.map(
    ({ type, options, key }) => `${type}, ${options.length} options, ${key?.kind ?? 'no key'}`,
  )

function freePath(name: string): string {
  for (let count = 1; ; count++) {
    const free = join(import.meta.dirname, 'seen', `${name}${count > 1 ? `-${count}` : ''}.txt`)
    if (!existsSync(free)) return free
  }
}

const document = await extract(readFileSync(path), basename(path))
const disguised = new Disguise(randomInt, values.keep ?? []).document(document)
const [was, is] = [shapeOf(document), shapeOf(documentOf(notationOf(disguised)))]
const file = freePath(values.name ?? `layout-${document.format}`)
writeFileSync(file, newCase(disguised))
console.log(`${file}\n${is.length} questions as it is read today. Correct them there, then mend the rule.`)
const others = was.filter((shape, at) => is[at] !== shape).length
if (others > 0 || was.length !== is.length)
  console.log(
    `${others} of ${was.length} questions are read otherwise in disguise: name the words they need with --keep.`,
  )
