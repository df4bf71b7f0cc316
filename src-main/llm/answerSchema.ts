import { z } from 'zod'

type JsonSchema = { readonly [name: string]: unknown }

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords that strict modes refuse, and that the check of the reply knows anyway. */
const unsent = new Set(['$schema', 'default', 'minLength', 'maxLength', 'format'])

function sendable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(sendable)
  if (!isSchema(schema)) return schema
  const fields = Object.entries(schema).flatMap(([name, value]) => {
    if (name === 'properties' && isSchema(value))
      return [[name, Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sendable(inner)]))]]
    return unsent.has(name) ? [] : [[name === 'oneOf' ? 'anyOf' : name, sendable(value)]]
  })
  return Object.fromEntries(fields)
}

/** Strict mode wants every object closed and every property required. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict)
  if (!isSchema(schema)) return true
  if (isSchema(schema.properties)) {
    const required = Array.isArray(schema.required) ? schema.required : []
    if (schema.additionalProperties !== false) return false
    if (Object.keys(schema.properties).some((name) => !required.includes(name))) return false
  } else if (schema.type === 'object') return false
  return Object.values(schema).every(isStrict)
}

export type AnswerSchema = { schema: JsonSchema; isStrict: boolean; isObject: boolean }

/** Returns the shape of an answer as providers take it. */
export function answerSchema(schema: z.ZodType): AnswerSchema {
  const json = sendable(z.toJSONSchema(schema, { unrepresentable: 'any' }))
  const sent = isSchema(json) ? json : {}
  return { schema: sent, isStrict: isStrict(sent), isObject: sent.type === 'object' }
}
