import { parse as parseYaml } from 'yaml'
import { XmlTooDeep } from '../xml/parseXml.ts'
import { boundDepth } from './boundDepth.ts'
import { withJoinedLists } from './joinedLists.ts'
import { parseJson } from './parseJson.ts'
import { holdsRecords } from './recordsIn.ts'
import { looksLikeScript, scriptLiterals } from './scriptLiterals.ts'
import { looksLikeSql, sqlRecords } from './sqlRecords.ts'
import { looksLikeXml, xmlRecords } from './xmlRecords.ts'

const yamlItem = /^\s*- +["']?[\w\p{L} ]+["']?:(?:\s|$)/u
const yamlAbove = /^\s*(?:#.*|---\s*)?$|^\s*["']?[\w\p{L} -]+["']?:(?:\s|$)/u

const yamlInner = /^\s+["']?[\w\p{L} ]+["']?:(?:\s|$)/u

/** A list of mappings, perhaps below keys: "questions:", "- stem: ..."; or mappings below keys alone. */
function looksLikeYaml(text: string): boolean {
  const lines = text.slice(0, 4000).split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*(?:#|---)/.test(line))
  if (/^\S.*:\s*$/.test(lines[first] ?? '') && yamlInner.test(lines[first + 1] ?? '')) return true
  const item = lines.findIndex((line) => yamlItem.test(line))
  return item >= 0 && lines.slice(0, item).every((line) => yamlAbove.test(line))
}

/**
 * What a file of data holds, whole or a stretch of a list: JSON, JSON by lines, XML of no known kind, the rows of a database dump, what a program writes down, or
 * YAML. Undefined for text that is no data, and for all but JSON without questions.
 */
export function parseData(text: string): unknown {
  if (/^\s*[[{]/.test(text)) {
    try {
      return withJoinedLists(boundDepth(parseJson(text)))
    } catch {
      return ofQuestions(literalsOf(`x = [${text.trim()}]`)) ?? ofQuestions(literalsOf(`x = ${text.trim()}`))
    }
  }
  if (looksLikeXml(text)) return ofQuestions(xmlOf(text))
  const written = looksLikeScript(text) ? ofQuestions(literalsOf(text)) : undefined
  if (written !== undefined) return written
  if (looksLikeSql(text)) return ofQuestions(sqlRecords(text))
  return looksLikeYaml(text) ? ofQuestions(yamlOf(text)) : undefined
}

function ofQuestions(value: unknown): unknown {
  const joined = withJoinedLists(boundDepth(value))
  return holdsRecords(joined) ? joined : undefined
}

function literalsOf(text: string): unknown {
  const found = scriptLiterals(text)
  return found.length === 1 ? found[0] : found
}

function xmlOf(text: string): unknown {
  try {
    return xmlRecords(text)
  } catch (error) {
    if (error instanceof XmlTooDeep) return undefined
    throw error
  }
}

function yamlOf(text: string): unknown {
  try {
    return parseYaml(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}
