import { parse as parseYaml } from 'yaml'
import { parseJson } from './parseJson.ts'
import { holdsRecords } from './recordsIn.ts'
import { looksLikeScript, scriptLiterals } from './scriptLiterals.ts'

/** The first lines of a list of mappings, perhaps below a key: "questions:", "- stem: ...". */
const yamlHead = /^(?:\s*(?:#.*|---)\n|\s*\n|[\w -]+:.*\n)*\s*- +["']?[\w\p{L} ]+["']?:(?:\s|$)/u

/**
 * What a file of data holds: JSON, JSON by lines, what a program writes down, or YAML. Undefined for text that is no data, and
 * for a program or YAML without questions.
 */
export function parseData(text: string): unknown {
  if (/^\s*[[{]/.test(text)) {
    try {
      return parseJson(text)
    } catch {
      return ofQuestions(literalsOf(`x = ${text.trim()}`))
    }
  }
  if (looksLikeScript(text)) return ofQuestions(literalsOf(text))
  return yamlHead.test(text.slice(0, 2000)) ? ofQuestions(yamlOf(text)) : undefined
}

const ofQuestions = (value: unknown): unknown => (holdsRecords(value) ? value : undefined)

function literalsOf(text: string): unknown {
  const found = scriptLiterals(text)
  return found.length === 1 ? found[0] : found
}

function yamlOf(text: string): unknown {
  try {
    return parseYaml(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}
