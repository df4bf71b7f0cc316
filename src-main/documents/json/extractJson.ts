import type { Block, SourceDocument } from '../SourceDocument.ts'
import { tableRowBlock } from '../tables/tableRowBlock.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { isObject, type JsonObject } from './cellText.ts'
import { flattenQuestion } from './flattenQuestion.ts'
import { parseJson } from './parseJson.ts'
import { areQuestions, shapeOf } from './questionShape.ts'
import { recordsIn } from './recordsIn.ts'

/** Deeper nesting is no question bank. */
const deepest = 30
const mostColumns = 60

/**
 * Question objects become what they would be in a sheet: for each array of objects a row of their keys, then a row for each.
 * Titles of what holds the arrays become headings. The anchor's sheet is the path to the array, its row the index in it.
 */
export function extractJson({ text, notes }: DecodedText, name: string): SourceDocument {
  const blocks: Block[] = []
  const value = parseJson(text)
  walk(value, '', 1, blocks)
  if (!blocks.some((block) => block.text.trim() !== '')) addLeaves(value, 1, blocks)
  return { name, format: 'json', blocks, images: {}, notes }
}

/** Where no shape is known, the texts themselves, in order: they may still read as questions. */
function addLeaves(value: unknown, depth: number, blocks: Block[]): void {
  if (typeof value === 'string') addEntry(value, '', depth, blocks)
  else if (depth <= deepest && typeof value === 'object' && value !== null)
    for (const entry of Object.values(value)) addLeaves(entry, depth + 1, blocks)
}

const titleKey = /^(?:title|name|chapter|section|category|subject|topic|type|题型|标题|名称|章节|分类|科目)$/i
function walk(value: unknown, path: string, depth: number, blocks: Block[]): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return
  const records = recordsIn(value)
  if (records) {
    addTable(records, path, blocks)
    return
  }
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) addEntry(entry, `${path}[${index}]`, depth, blocks)
    return
  }
  const entries = Object.entries(value)
  for (const [key, entry] of entries) {
    const isTitle =
      titleKey.test(key) && typeof entry === 'string' && entries.some(([, other]) => typeof other === 'object')
    if (isTitle) addHeading(entry, path, depth, blocks)
  }
  if (
    isObject(value) &&
    areQuestions([value]) &&
    !entries.some(([, entry]) => Array.isArray(entry) && entry.some(isObject))
  )
    addTable([value], path, blocks)
  else
    for (const [key, entry] of entries) {
      if (
        Array.isArray(entry) &&
        !titleKey.test(key) &&
        !/questions?$|list|data|items|chapters|sections|units|results|题/i.test(key)
      )
        addHeading(key, path, depth, blocks)
      walk(entry, path === '' ? key : `${path}.${key}`, depth + 1, blocks)
    }
}

function addEntry(entry: unknown, path: string, depth: number, blocks: Block[]): void {
  if (typeof entry !== 'string') walk(entry, path, depth + 1, blocks)
  else
    for (const line of entry.split('\n'))
      blocks.push({ kind: 'paragraph', text: line.trimEnd(), anchor: anchorAt(path) })
}

const anchorAt = (sheet: string) => ({ kind: 'cell', sheet, row: 0, column: 0 }) as const

function addHeading(text: string, path: string, level: number, blocks: Block[]): void {
  if (text.trim() !== '')
    blocks.push({
      kind: 'heading',
      text: text.trim().replace(/\s+/g, ' '),
      level: Math.min(level, 6),
      anchor: anchorAt(path),
    })
}

function addTable(questions: readonly JsonObject[], path: string, blocks: Block[]): void {
  const shape = shapeOf(questions)
  const rows = questions.map((question) => flattenQuestion(question, shape))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, mostColumns)
  const header = tableRowBlock(columns, { sheet: path, row: 0 })
  if (header) blocks.push(header)
  rows.forEach((row, index) => {
    const block = tableRowBlock(
      columns.map((column) => row.get(column) ?? ''),
      { sheet: path, row: index + 1 },
    )
    if (block) blocks.push(block)
  })
}
