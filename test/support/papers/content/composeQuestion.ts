import type { QuestionType } from '../../../../src-main/contract/questionTypes.ts'
import type { Language } from '../languages/Language.ts'
import { asSentence, fillTemplate } from './fillTemplate.ts'
import { pickOf, pickSeveral, type Seeded, seeded } from './seeded.ts'

/** A question as its author has it in mind, before anything is decided about how it is printed. */
export type Composed = {
  type: QuestionType
  /** Paragraphs; `⟨⟩` is where a bracket or blank may stand, `[[text]]` an answer on a blank. */
  stem: readonly string[]
  options: readonly string[]
  /** Places of the right options. */
  right: readonly number[]
  truth: boolean
  reply: string
  explanation: string
  /** The list that the options come from. */
  pool?: string
}

/** What is drawn for a question: small numbers are the plain choices. */
export type QuestionDraw = { pick: number; optionCount: number; right: number; alsoRight: number; truth: boolean }

const composeChoice = (language: Language, type: 'single' | 'multiple', draw: QuestionDraw, random: Seeded) => {
  const { content } = language
  const used = new Set<string>()
  const template = pickOf(type === 'single' ? content.choices : content.multiples, random)
  const stem = fillTemplate(template.stem, content, random, used)
  const pool = (content.lists[template.options] ?? []).filter((option) => !used.has(option) && !stem.includes(option))
  const options = pickSeveral(pool, draw.optionCount, random)
  const first = draw.right % options.length
  const second = (first + 1 + (draw.alsoRight % (options.length - 1))) % options.length
  const third = draw.alsoRight >= 4 && options.length > 3 ? (second + 1) % options.length : second
  const right = type === 'single' ? [first] : [...new Set([first, second, third])].sort((a, b) => a - b)
  return { stem: [stem], options, right, pool: template.options }
}

const none = { options: [], right: [], reply: '' }

/** Returns the question that a draw stands for in a language. The same draw always gives the same question. */
export function composeQuestion(language: Language, type: QuestionType, draw: QuestionDraw): Composed {
  const random = seeded(draw.pick)
  const { content, isCjk } = language
  const sentence = (template: string) => {
    const filled = fillTemplate(template, content, random)
    return isCjk ? filled : asSentence(filled)
  }
  const base = { type, truth: draw.truth }
  const withExplanation = (rest: Pick<Composed, 'stem' | 'options' | 'right' | 'reply' | 'pool'>): Composed => ({
    ...base,
    ...rest,
    explanation: sentence(pickOf(content.explanations, random)),
  })
  switch (type) {
    case 'single':
    case 'multiple': {
      const { stem, ...rest } = composeChoice(language, type, draw, random)
      return withExplanation({ ...rest, reply: '', stem: isCjk ? stem : stem.map(asSentence) })
    }
    case 'trueFalse':
      return withExplanation({ ...none, stem: [sentence(pickOf(content.statements, random))] })
    case 'fillIn':
      return withExplanation({ ...none, stem: [sentence(pickOf(content.fills, random))] })
    case 'shortAnswer': {
      const { ask, reply } = pickOf(content.shorts, random)
      const used = new Set<string>()
      const stem = fillTemplate(ask, content, random, used)
      // the reply speaks of the same things as the question
      const same = fillTemplate(sharedSlots(reply, ask, stem), content, random)
      return withExplanation({
        ...none,
        stem: [isCjk ? stem : asSentence(stem)],
        reply: isCjk ? same : asSentence(same),
      })
    }
  }
}

/** Puts what filled a slot of `ask` into the same slot of `reply`, where it stands there once. */
function sharedSlots(reply: string, ask: string, filled: string): string {
  const names = [...ask.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const escaped = ask.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const values = filled.match(new RegExp(`^${escaped.join('(.+?)')}$`))?.slice(1) ?? []
  return names.reduce((text, name, at) => text.replace(`{${name}}`, values[at] ?? `{${name}}`), reply)
}
