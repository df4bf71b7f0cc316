import { recogniseFile } from '../../app/recogniseFile.ts'
import { startReader } from '../../plainNode/projectPorts.ts'
import { explainInWords } from '../explainInWords.ts'
import { recogniseJson } from '../recogniseJson.ts'
import type { Command } from './Command.ts'
import { pagesOption } from './pagesOption.ts'
import { readNamedFile } from './readNamedFile.ts'
import { readRules } from './readRules.ts'
import { reportPage } from './reportPage.ts'

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
  options: {
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
    rules: { type: 'string' },
    key: { type: 'string' },
    pages: { type: 'string' },
  },
  files: [1, 1],
  async run([path = ''], values, print) {
    const wants = pagesOption(values.pages)
    const { name, bytes } = await readNamedFile(path)
    const { document, recognition, explanation } = await recogniseFile(startReader, name, bytes, {
      explain: values.explain === true,
      rules: await readRules(values.rules),
      ...(typeof values.key === 'string' && { key: await readNamedFile(values.key) }),
      scan: { wants, report: reportPage },
    })
    const json = recogniseJson(document, recognition)
    const types = json.questions.map(({ type }) => type)
    if (values.json) print(JSON.stringify(explanation ? { ...json, explanation } : json))
    else print([inWords(json), ...(explanation ? [explainInWords(name, explanation, types)] : [])].join('\n\n'))
    return 0
  },
}
