import { pathToFileURL } from 'node:url'
import { buildIfStale } from '../plainNode/buildDesktop.ts'
import { buildHeadlessIfStale, headlessProgram } from '../plainNode/buildHeadless.ts'

// `node runBuilt.ts cli ARGS...`: runs a program of out/headless, built first if a source is newer. Node runs this file and
// the few it imports as they are; the program itself would take a second to load from its sources.

const [name] = process.argv.splice(2, 1)
if (name !== 'cli' && name !== 'start') throw new Error(`There is no program "${name}".`)
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)
try {
  await buildHeadlessIfStale(say)
  // the page that is served is as new as the program that serves it
  if (process.argv[2] === 'serve') await buildIfStale(say)
  await import(pathToFileURL(headlessProgram(name)).href)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
