// Writes the layouts again: node test/support/layouts/make.ts [NAME-PART]. What they hold is defined here and beside.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'

const here = import.meta.dirname
const only = process.argv[2] ?? ''

function write(layout: Layout): void {
  if (!layout.name.includes(only)) return
  writeFileSync(join(here, layout.name), layout.body)
  const questions = layout.items.map((item, at) => ({
    number: String(at + 1),
    ...item,
    ...(layout.ambiguous?.[at] && { ambiguous: layout.ambiguous[at] }),
  }))
  const truth = {
    file: layout.name,
    count: questions.length,
    complete: true,
    ...(questions.length === 0 && { expect: 'noQuestions' }),
    questions,
  }
  writeFileSync(join(here, `${layout.name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`)
}

for (const module of [
  'chinesePapers',
  'chineseText',
  'englishMarks',
  'englishText',
  'exchange',
  'markup',
  'sheets',
  'sites',
  'written',
  'writtenBoards',
  'writtenCode',
  'writtenCopies',
  'writtenKinds',
  'writtenPages',
  'writtenPapers',
  'writtenTests',
  'writtenTopics',
  'word',
]) {
  // Word layouts are converted by LibreOffice, which takes half a minute.
  if (module === 'word' && only !== '' && !/^(wd|no-study)/.test(only)) continue
  const loaded: Record<string, () => Layout[] | Promise<Layout[]>> = await import(`./${module}.ts`)
  for (const layout of (await loaded[module]?.()) ?? []) write(layout)
}
