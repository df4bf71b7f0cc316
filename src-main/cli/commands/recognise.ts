import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { recogniseFile } from '../../app/recogniseFile.ts'
import { AppError } from '../../contract/faults.ts'
import { readerWorker } from '../../plainNode/projectPorts.ts'
import { explainInWords } from '../explainInWords.ts'
import { recogniseJson } from '../recogniseJson.ts'
import type { Command } from './Command.ts'

/** Throws FILE_UNREADABLE. */
export async function readNamedFile(path: string): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('FILE_UNREADABLE', `${path} cannot be read. Check the path and that you may open it.`, { cause })
  })
  return { name: basename(path), bytes }
}

function inWords(json: ReturnType<typeof recogniseJson>): string {
  const questions = json.questions.map(({ number, type, stem, options, answer }) => {
    const lines = [
      `${number ? `${number}. ` : ''}[${type}] ${stem}`,
      ...options.map((it) => `  ${it.label}. ${it.text}`),
    ]
    return [...lines, `  = ${answer === null ? '(no answer)' : JSON.stringify(answer)}`].join('\n')
  })
  const ledger = Object.entries(json.ledger).map(([kind, count]) => `${kind} ${count}`)
  return [...questions, `${json.questions.length} questions; blocks: ${ledger.join(', ')}`].join('\n\n')
}

export const recognise: Command = {
  options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  files: [1, 1],
  async run([path = ''], values, print) {
    const { name, bytes } = await readNamedFile(path)
    const { document, recognition, explanation } = await recogniseFile(
      readerWorker,
      name,
      bytes,
      values.explain === true,
    )
    const json = recogniseJson(document, recognition)
    const types = json.questions.map(({ type }) => type)
    if (values.json) print(JSON.stringify(explanation ? { ...json, explanation } : json))
    else print([inWords(json), ...(explanation ? [explainInWords(name, explanation, types)] : [])].join('\n\n'))
    return 0
  },
}
