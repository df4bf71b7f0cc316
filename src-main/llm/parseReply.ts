import { jsonrepair } from 'jsonrepair'
import { z } from 'zod'

export type ParsedReply<Value> = { ok: true; value: Value } | { ok: false; problem: string }

/** What thinking models write before their answer, closed or not opened. */
const thought = /^(?:\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>|[\s\S]*<\/(?:think|thinking)>)/i

const fence = /```[a-z0-9]*[ \t]*\r?\n?([\s\S]*?)(?:```|$)/i

/** Returns the text from the first bracket to the last one that may close it; to the end where none does (a reply cut off). */
function jsonPart(text: string): string | undefined {
  const start = text.search(/[{[]/)
  if (start < 0) return undefined
  const end = text.lastIndexOf(text[start] === '{' ? '}' : ']')
  return text.slice(start, end > start ? end + 1 : undefined)
}

function candidates(text: string): string[] {
  const answer = text
    .replace(/^\uFEFF/, '')
    .replace(thought, '')
    .trim()
  const fenced = /^[{[]/.test(answer) ? undefined : fence.exec(answer)?.[1]
  return [answer, fenced, jsonPart(fenced ?? answer)].flatMap((it) => (it?.trim() ? [it.trim()] : []))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function repaired(text: string): unknown {
  // Without a bracket the repair would make a string of any prose.
  if (!/^[{[]/.test(text)) return undefined
  try {
    return JSON.parse(jsonrepair(text))
  } catch {
    return undefined
  }
}

const firstOf = (texts: readonly string[], read: (text: string) => unknown): unknown => {
  for (const text of texts) {
    const value = read(text)
    if (typeof value === 'object' && value !== null) return value
  }
  return undefined
}

/** Returns what the model meant, checked: JSON as it stands, in a code fence, after thinking aloud, or slightly broken. */
export function parseReply<Schema extends z.ZodType>(text: string, schema: Schema): ParsedReply<z.output<Schema>> {
  const texts = candidates(text)
  const value = firstOf(texts, parsed) ?? firstOf(texts, repaired)
  if (value === undefined) return { ok: false, problem: 'It is not JSON.' }
  const checked = schema.safeParse(value)
  return checked.success ? { ok: true, value: checked.data } : { ok: false, problem: z.prettifyError(checked.error) }
}
