import { parse as parseYaml } from 'yaml'
import { parseJson } from './parseJson.ts'
import { holdsRecords } from './recordsIn.ts'
import { looksLikeScript, scriptLiterals } from './scriptLiterals.ts'

const yamlItem = /^\s*- +["']?[\w\p{L} ]+["']?:(?:\s|$)/u
const yamlAbove = /^\s*(?:#.*|---\s*)?$|^\s*["']?[\w\p{L} -]+["']?:(?:\s|$)/u

/** A list of mappings, perhaps below keys: "questions:", "- stem: ...". */
function looksLikeYaml(text: string): boolean {
  const lines = text.slice(0, 4000).split(/\r?\n/)
  const item = lines.findIndex((line) => yamlItem.test(line))
  return item >= 0 && lines.slice(0, item).every((line) => yamlAbove.test(line))
}

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
  return looksLikeYaml(text) ? ofQuestions(yamlOf(text)) : undefined
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
