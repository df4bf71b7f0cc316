import type { Block, SourceDocument } from '../SourceDocument.ts'
import { tableRowBlock } from '../tables/tableRowBlock.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { flattenQuestion, indexBase, type JsonObject } from './flattenQuestion.ts'
import { parseJson } from './parseJson.ts'

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

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const titleKey = /^(?:title|name|chapter|section|category|subject|topic|type|题型|标题|名称|章节|分类|科目)$/i
const stemKey = /题干|题目|问题|试题|^(?:q|stem|prompt|content|text|title|questions?)$|question/i

function walk(value: unknown, path: string, depth: number, blocks: Block[]): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const objects = value.filter(isObject)
    if (objects.length > 0 && objects.filter(isQuestion).length >= objects.length / 2) addTable(objects, path, blocks)
    else for (const [index, entry] of value.entries()) addEntry(entry, `${path}[${index}]`, depth, blocks)
    return
  }
  const entries = Object.entries(value)
  const keyed = keyedQuestions(entries)
  if (keyed) {
    addTable(keyed, path, blocks)
    return
  }
  for (const [key, entry] of entries) {
    const isTitle =
      titleKey.test(key) && typeof entry === 'string' && entries.some(([, other]) => typeof other === 'object')
    if (isTitle) addHeading(entry, path, depth, blocks)
  }
  if (isQuestion(value as JsonObject) && !entries.some(([, entry]) => Array.isArray(entry) && entry.some(isObject)))
    addTable([value as JsonObject], path, blocks)
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

/** Questions as the values of a map: the key is their number, or their stem if they have none. */
function keyedQuestions(entries: readonly [string, unknown][]): JsonObject[] | undefined {
  const inner = entries.flatMap(([key, entry]) => (isObject(entry) ? [{ key, entry }] : []))
  if (inner.length === 0 || inner.length < entries.length) return undefined
  if (inner.length >= 2 && inner.every(({ entry }) => isQuestion(entry)))
    return inner.map(({ key, entry }) => ({ number: key, ...entry }))
  if (!inner.every(({ entry }) => hasOptionsAndAnswer(entry))) return undefined
  return inner.map(({ key, entry }) => ({ question: key, ...entry }))
}

/** The fields of a question without its stem, which is the key then. */
const hasOptionsAndAnswer = (value: JsonObject): boolean =>
  Object.keys(value).some((key) => /^(?:options|choices|选项)$/i.test(key)) &&
  Object.keys(value).some((key) => /^(?:correct_?)?(?:answer|option)$|^correct$|答案/i.test(key))

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

/** Text under a key that questions have, and options or an answer beside it. */
function isQuestion(value: JsonObject): boolean {
  const keys = Object.keys(value)
  const stem = keys.find((key) => stemKey.test(key) && !Array.isArray(value[key]))
  return (
    stem !== undefined &&
    keys.some((key) => key !== stem && /选项|答案|option|choice|answer|correct|^key$|^[A-D]$|^a$/i.test(key))
  )
}

function addTable(questions: readonly JsonObject[], path: string, blocks: Block[]): void {
  const base = indexBase(questions)
  const rows = questions.map((question) => flattenQuestion(question, base))
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
