import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { extract } from '../documents/extract.ts'
import { recognise } from '../recognition/recognise.ts'
import { recogniseJson } from './recogniseJson.ts'

const [command, file] = process.argv.slice(2)
if (command !== 'recognise' || !file) process.exit(2)
try {
  const document = await extract(await readFile(file), basename(file))
  console.log(JSON.stringify(recogniseJson(document, recognise(document))))
} catch (error) {
  console.error(error instanceof AppError ? `${error.code}: ${error.message}` : error)
  process.exitCode = 1
}
