import { isObject, type JsonObject } from './cellText.ts'

const nearlyAll = 0.8

/**
 * Objects whose question stands one step deeper: in an object of its own (`content: { title, options }`), or as a talk in which
 * somebody asks and is answered. Null where nothing of the kind is in nearly all of them.
 */
export function liftedRecords(records: readonly JsonObject[]): JsonObject[] | null {
  return ofTalks(records) ?? ofInner(records)
}

/** An inner object with a list of its own, or with text and text: what could be a question. */
const holdsFields = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length >= 2 &&
  Object.values(value).some((own) => Array.isArray(own) || (typeof own === 'string' && own.length >= 5))

function ofInner(records: readonly JsonObject[]): JsonObject[] | null {
  const keys = Object.keys(records[0] ?? {}).filter(
    (key) => records.filter((record) => holdsFields(record[key])).length >= records.length * nearlyAll,
  )
  if (keys.length === 0) return null
  return records.map((record) => {
    const inner = keys.flatMap((key) => (isObject(record[key]) ? Object.entries(record[key]) : []))
    const own = Object.entries(record).filter(([key]) => !keys.includes(key))
    return { ...Object.fromEntries(inner), ...Object.fromEntries(own) }
  })
}

const asker = /^(?:user|human|question|student|q)$/i
const answerer = /^(?:assistant|gpt|bot|model|answer|teacher|a)$/i

/** The last question of a talk and its answer. */
function turnsOf(value: unknown): { question: string; answer: string } | null {
  if (!Array.isArray(value) || value.length < 2 || !value.every(isObject)) return null
  const said = (who: RegExp): string | null => {
    const turn = value.findLast(({ role, from }) => who.test(String(role ?? from ?? '')))
    const { content, value: text = content } = turn ?? {}
    return typeof text === 'string' ? text : null
  }
  const [question, answer] = [said(asker), said(answerer)]
  return question === null || answer === null ? null : { question, answer }
}

function ofTalks(records: readonly JsonObject[]): JsonObject[] | null {
  const key = Object.keys(records[0] ?? {}).find(
    (name) => records.filter((record) => turnsOf(record[name])).length >= records.length * nearlyAll,
  )
  if (key === undefined) return null
  return records.map(({ [key]: talk, ...rest }) => ({ ...turnsOf(talk), ...rest }))
}
