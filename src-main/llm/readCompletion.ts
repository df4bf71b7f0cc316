import { z } from 'zod'
import { ModelFailure, type ModelReply } from './Llm.ts'

const part = z.union([z.string(), z.looseObject({ text: z.string().nullish(), refusal: z.string().nullish() })])

const message = z.looseObject({
  content: z.union([z.string(), z.array(part)]).nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.string().nullish(),
})

/** What servers that speak the protocol have in common; only what is used is checked. */
const completion = z.looseObject({
  choices: z.array(z.looseObject({ message, finish_reason: z.string().nullish() })),
  usage: z.looseObject({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(null),
})

const delta = z.looseObject({
  choices: z.array(z.looseObject({ delta: message.partial().nullish(), finish_reason: z.string().nullish() })),
  usage: z.unknown().optional(),
})

type Message = z.infer<typeof message>

function textOf({ content }: Pick<Message, 'content'>): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((it) => (typeof it === 'string' ? it : (it.text ?? ''))).join('')
}

function refusalOf({ content, refusal }: Message): string {
  const inParts = Array.isArray(content) ? content.map((it) => (typeof it === 'string' ? '' : (it.refusal ?? ''))) : []
  return [refusal ?? '', ...inParts].join(' ').trim()
}

/** Some servers put the whole answer where the thinking goes when an answer in JSON was asked for. */
function misplaced(thinking: string | null | undefined): string {
  const text = thinking?.trim() ?? ''
  return /^[{[]/.test(text) ? text : ''
}

/** Joins a stream that was not asked for into the answer that it adds up to. */
function joinStream(text: string): unknown {
  const chunks = text.split(/\r?\n/).flatMap((line) => {
    const data = /^data:\s*(\{.*)$/.exec(line)?.[1]
    return data === undefined ? [] : [delta.parse(JSON.parse(data))]
  })
  const choices = chunks.flatMap((chunk) => chunk.choices)
  const join = (read: (of: NonNullable<(typeof choices)[number]['delta']>) => string) =>
    choices.map((choice) => (choice.delta ? read(choice.delta) : '')).join('')
  const finish = choices.findLast((choice) => choice.finish_reason)?.finish_reason
  if (!finish) throw new ModelFailure('MODEL_FAILED', 'The answer broke off.')
  return {
    choices: [
      {
        message: {
          content: join(textOf),
          refusal: join((it) => it.refusal ?? ''),
          reasoning_content: join((it) => it.reasoning_content ?? ''),
        },
        finish_reason: finish,
      },
    ],
    usage: chunks.findLast((chunk) => chunk.usage)?.usage,
  }
}

const refusing = new Set(['content_filter', 'sensitive', 'safety', 'prohibited_content', 'blocklist', 'refusal'])
const failing = new Set(['error', 'network_error', 'insufficient_system_resource', 'model_error'])

function readOne(body: unknown): ModelReply {
  const read = completion.safeParse(body)
  if (!read.success)
    throw new ModelFailure('MODEL_FAILED', 'The provider answered in a shape that is not the protocol.')
  const [choice] = read.data.choices
  if (!choice) throw new ModelFailure('MODEL_ANSWER_INVALID', 'The model gave no answer.')
  const finish = choice.finish_reason?.toLowerCase() ?? ''
  const text = textOf(choice.message)
  const refusal = refusalOf(choice.message)
  if (refusal !== '' || refusing.has(finish))
    throw new ModelFailure('MODEL_REFUSED', 'The model refused to answer this.')
  if (failing.has(finish)) throw new ModelFailure('MODEL_FAILED', 'The provider broke the answer off.')
  const said = text.trim() === '' ? misplaced(choice.message.reasoning_content) : text
  const { usage } = read.data
  const reply = { text: said, usage: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null }
  if (finish === 'length' || finish === 'max_tokens')
    throw new ModelFailure('MODEL_ANSWER_INVALID', 'The answer was longer than the space for it, and was cut off.', {
      cutOff: reply,
    })
  if (said === '') throw new ModelFailure('MODEL_ANSWER_INVALID', 'The model gave an empty answer.')
  return reply
}

/** Reads a body of a successful response, parsed or as text. Throws ModelFailure if there is no whole answer in it. */
export function readCompletion(body: unknown): ModelReply {
  if (typeof body !== 'string') return readOne(body)
  if (/^\s*(?::[^\n]*\n\s*)*data:/.test(body)) {
    let joined: unknown
    try {
      joined = joinStream(body)
    } catch (error) {
      if (error instanceof ModelFailure) throw error
      throw new ModelFailure('MODEL_FAILED', 'The answer broke off.')
    }
    return readOne(joined)
  }
  throw new ModelFailure('MODEL_NOT_FOUND', 'Something answers at this address, but not a model.')
}
