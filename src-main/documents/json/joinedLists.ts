import { isObject, type JsonObject } from './cellText.ts'

const answersName = /answer|key|solution|correct|right|答案|解答|正解|daan|^ans/i
const fewest = 2

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isRecords = (value: unknown): value is JsonObject[] =>
  Array.isArray(value) && value.length >= fewest && value.every(isObject)

/** What a text holds that is a list or an object written down once more, as fields of databases are; else the text. */
function dataWithin(text: string): unknown {
  if (!/^\s*(?:\[\s*["{[]|\{\s*")/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Lists that belong together, joined at every depth: answers that stand beside the questions in a list or by number, and
 * options that name their question by its id. Lists that are written down as texts are read.
 */
export function withJoinedLists(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return dataWithin(value)
  if (depth > 8 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((own) => withJoinedLists(own, depth + 1))
  const entries = Object.entries(value).map(([key, own]) => [key, withJoinedLists(own, depth + 1)] as const)
  const lists = entries.filter((entry): entry is readonly [string, JsonObject[]] => isRecords(entry[1]))
  const [first] = lists
  if (!first) return Object.fromEntries(entries)
  const answers = entries.find(([key, own]) => answersName.test(key) && answersFor(own, first[1]) !== null)
  if (lists.length === 1 && answers)
    return joined(entries, first[0], answers[0], answersFor(answers[1], first[1]) ?? [])
  for (const [key, records] of lists)
    for (const [other, options] of lists) {
      const groups = key === other ? null : groupsOf(options, records)
      if (groups) return joined(entries, key, other, groups)
    }
  return Object.fromEntries(entries)
}

/** The list of `key`, each with what belongs to it under the name of what held that, which is left out. */
function joined(
  entries: readonly (readonly [string, unknown])[],
  key: string,
  other: string,
  parts: readonly unknown[],
): unknown {
  return Object.fromEntries(
    entries.flatMap(([name, own]) => {
      if (name === other) return []
      if (name !== key) return [[name, own]]
      return [[name, (own as JsonObject[]).map((record, at) => ({ ...record, [other]: parts[at] }))]]
    }),
  )
}

const numberName = /^(?:id|no|num|number|index|qid|题号|序号|编号)$/i

/** One answer for each record: as many in a list, or by the number of the record or its place. Null where they are others. */
function answersFor(value: unknown, records: readonly JsonObject[]): unknown[] | null {
  const isTold = (own: unknown) => isScalar(own) || (Array.isArray(own) && own.every(isScalar))
  if (Array.isArray(value)) return value.length === records.length && value.every(isTold) ? value : null
  if (!isObject(value) || !Object.values(value).every(isTold)) return null
  const numberKey = Object.keys(records[0] ?? {}).find((name) => numberName.test(name))
  const told = records.map((record, at) => value[String(numberKey ? record[numberKey] : at + 1)])
  const known = told.filter((own) => own !== undefined).length
  return known >= records.length * 0.8 ? told : null
}

const idName = /(?:^|_|[a-z])id$|编号$|题号$/i

/** What names a record by its id, as a list for each record; null unless nearly all name one and most are named twice. */
function groupsOf(parts: readonly JsonObject[], records: readonly JsonObject[]): JsonObject[][] | null {
  if (parts.length < records.length * 2) return null
  const ids = Object.keys(records[0] ?? {}).filter((name) => /^(?:_?id|qid|question_?id|编号|题号)$/i.test(name))
  for (const id of ids) {
    const known = new Map(records.map((record, at) => [String(record[id]), at]))
    if (known.size !== records.length) continue
    for (const name of Object.keys(parts[0] ?? {}).filter((own) => idName.test(own))) {
      const groups: JsonObject[][] = records.map(() => [])
      let named = 0
      for (const part of parts) {
        const at = known.get(String(part[name]))
        const { [name]: _, ...rest } = part
        if (at !== undefined && ++named > 0) groups[at]?.push(rest)
      }
      const most = groups.filter(({ length }) => length >= fewest).length
      if (named >= parts.length * 0.9 && most >= records.length * 0.8) return groups
    }
  }
  return null
}
