import type { Block } from '../SourceDocument.ts'
import { tableRowBlock } from '../tables/tableRowBlock.ts'
import { isObject, type JsonObject } from './cellText.ts'
import { flattenQuestion } from './flattenQuestion.ts'
import { areQuestions, type QuestionShape, shapeOf } from './questionShape.ts'
import { deepest, recordsIn } from './recordsIn.ts'

const mostColumns = 60

/**
 * Question objects become what they would be in a sheet: for each array of objects a row of their keys, then a row for each.
 * Titles of what holds the arrays become headings. The anchor's sheet is the path to the array, its row the index in it.
 */
export function blocksOfData(value: unknown): Block[] {
  const parts: Part[] = []
  walk(value, '', 1, parts)
  const blocks = blocksOf(parts)
  if (!blocks.some((block) => block.text.trim() !== '')) addLeaves(value, 1, blocks)
  return blocks
}

/** Questions that make a table, where the blocks of text between the tables are known already. */
type Part = Block | { records: readonly JsonObject[]; shape: QuestionShape; path: string }

/** All lists count answers alike: from 0, as programs do, unless one of them can only count from 1. */
function blocksOf(parts: readonly Part[]): Block[] {
  const bases = parts.map((part) => ('records' in part ? part.shape.base : null))
  const base = !bases.includes(0) && bases.includes(1) ? 1 : 0
  return parts.flatMap((part) =>
    'records' in part ? tableOf(part.records, { ...part.shape, base }, part.path) : [part],
  )
}

/** Where no shape is known, the texts themselves, in order: they may still read as questions. */
function addLeaves(value: unknown, depth: number, parts: Part[]): void {
  if (typeof value === 'string') addEntry(value, '', depth, parts)
  else if (depth <= deepest && typeof value === 'object' && value !== null)
    for (const entry of Object.values(value)) addLeaves(entry, depth + 1, parts)
}

const titleKey = /^(?:title|name|chapter|section|category|subject|topic|type|题型|标题|名称|章节|分类|科目)$/i
function walk(value: unknown, path: string, depth: number, parts: Part[]): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return
  const records = recordsIn(value)
  if (records) {
    addTable(records, path, parts)
    return
  }
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) addEntry(entry, `${path}[${index}]`, depth, parts)
    return
  }
  const entries = Object.entries(value)
  for (const [key, entry] of entries) {
    const isTitle =
      titleKey.test(key) && typeof entry === 'string' && entries.some(([, other]) => typeof other === 'object')
    if (isTitle) addHeading(entry, path, depth, parts)
  }
  if (
    isObject(value) &&
    areQuestions([value]) &&
    !entries.some(([, entry]) => Array.isArray(entry) && entry.some(isObject))
  )
    addTable([value], path, parts)
  else
    for (const [key, entry] of entries) {
      if (
        Array.isArray(entry) &&
        !titleKey.test(key) &&
        !/questions?$|list|data|items|chapters|sections|units|results|题/i.test(key)
      )
        addHeading(key, path, depth, parts)
      walk(entry, path === '' ? key : `${path}.${key}`, depth + 1, parts)
    }
}

function addEntry(entry: unknown, path: string, depth: number, parts: Part[]): void {
  if (typeof entry !== 'string') walk(entry, path, depth + 1, parts)
  else
    for (const line of entry.split('\n'))
      parts.push({ kind: 'paragraph', text: line.trimEnd(), anchor: anchorAt(path) })
}

const anchorAt = (sheet: string) => ({ kind: 'cell', sheet, row: 0, column: 0 }) as const

function addHeading(text: string, path: string, level: number, parts: Part[]): void {
  if (text.trim() !== '')
    parts.push({
      kind: 'heading',
      text: text.trim().replace(/\s+/g, ' '),
      level: Math.min(level, 6),
      anchor: anchorAt(path),
    })
}

function addTable(records: readonly JsonObject[], path: string, parts: Part[]): void {
  parts.push({ records, shape: shapeOf(records), path })
}

function tableOf(questions: readonly JsonObject[], shape: QuestionShape & { base: 0 | 1 }, path: string): Block[] {
  const rows = questions.map((question) => flattenQuestion(question, shape))
  const filled = rows.flatMap((row) => [...row].flatMap(([column, text]) => (text.trim() === '' ? [] : [column])))
  const columns = [...new Set(filled)].slice(0, mostColumns)
  const titles = tableRowBlock(columns, { sheet: path, row: 0 })
  const blocks = rows.map((row, index) =>
    tableRowBlock(
      columns.map((column) => row.get(column) ?? ''),
      { sheet: path, row: index + 1 },
    ),
  )
  return [titles, ...blocks].filter((block) => block !== undefined)
}
