import type { QuestionType } from '../../../../src-main/contract/questionTypes.ts'
import type { Language } from '../languages/Language.ts'
import { asSentence, fillTemplate } from './fillTemplate.ts'
import { pickOf, pickSeveral, type Seeded, seeded } from './seeded.ts'
import { sharedSlots } from './sharedSlots.ts'
import { type Twist, twisted } from './twists.ts'

/** A question as its author has it in mind, before anything is decided about how it is printed. */
export type Composed = {
  type: QuestionType
  /** Paragraphs; `⟨⟩` is where a bracket or blank may stand, `[[text]]` an answer on a blank. */
  stem: readonly string[]
  /** Lines between the stem and the options: statements and code belong to the stem, a bank of words does not. */
  after?: readonly string[]
  afterKind?: 'lines' | 'code' | 'bank'
  options: readonly string[]
  /** Places of the right options. */
  right: readonly number[]
  truth: boolean
  reply: string
  explanation: string
  /** The list that the options come from, or what else is special about the question. */
  pool?: string
}

/** What questions a section may be made of, each composed alone. */
export type ContentKind = QuestionType | 'terms' | 'translations' | 'parts'

/** What is drawn for a question: small numbers are the plain choices. */
export type QuestionDraw = {
  pick: number
  optionCount: number
  right: number
  alsoRight: number
  truth: boolean
  twist: Twist
}

type Asked = Pick<Composed, 'stem' | 'options' | 'right' | 'reply'> &
  Pick<Partial<Composed>, 'after' | 'afterKind' | 'pool'>

const noOptions = { options: [], right: [] }

function composeChoice(language: Language, type: 'single' | 'multiple', draw: QuestionDraw, random: Seeded): Asked {
  const { content, isCjk } = language
  const used = new Set<string>()
  const template = pickOf(type === 'single' ? content.choices : content.multiples, random)
  const filled = fillTemplate(template.stem, content, random, used)
  const stem = [isCjk ? filled : asSentence(filled)]
  const pool = (content.lists[template.options] ?? []).filter((option) => !used.has(option) && !filled.includes(option))
  const options = pickSeveral(pool, draw.optionCount, random)
  const first = draw.right % options.length
  const second = (first + 1 + (draw.alsoRight % (options.length - 1))) % options.length
  const third = draw.alsoRight >= 4 && options.length > 3 ? (second + 1) % options.length : second
  const right = type === 'single' ? [first] : [...new Set([first, second, third])].sort((a, b) => a - b)
  const plain = { stem, options, right, pool: template.options, reply: '' }
  return type === 'single' ? { ...plain, ...twisted(draw.twist, language, plain, random) } : plain
}

/** Asks and answers; the answer speaks of the same things as the question. */
function composeOpen({ content, isCjk }: Language, ask: string, reply: string, random: Seeded): Asked {
  const stem = fillTemplate(ask, content, random)
  const answer = fillTemplate(sharedSlots(reply, ask, stem), content, random)
  return { ...noOptions, stem: [isCjk ? stem : asSentence(stem)], reply: isCjk ? answer : asSentence(answer) }
}

function composeParts(language: Language, random: Seeded): Asked {
  const { content } = language
  const { ask, parts, reply } = pickOf(language.asks.partsOf, random)
  const fill = (text: string) => fillTemplate(text, content, random)
  const marks = language.isCjk
    ? ['（1）', '（2）', '（3）']
    : pickOf(
        [
          ['a) ', 'b) ', 'c) '],
          ['(1) ', '(2) ', '(3) '],
        ],
        random,
      )
  const after = parts.map((part, at) => `${marks[at] ?? ''}${fill(part)}`)
  const stem = fill(ask)
  return {
    ...noOptions,
    stem: [language.isCjk ? stem : asSentence(stem)],
    after,
    afterKind: 'lines',
    reply: fill(reply),
    pool: 'parts',
  }
}

function compose(language: Language, kind: ContentKind, draw: QuestionDraw, random: Seeded): Asked {
  const { content, isCjk, asks } = language
  const sentence = (template: string) => {
    const filled = fillTemplate(template, content, random)
    return [isCjk ? filled : asSentence(filled)]
  }
  switch (kind) {
    case 'single':
    case 'multiple':
      return composeChoice(language, kind, draw, random)
    case 'trueFalse':
      return { ...noOptions, reply: '', stem: sentence(pickOf(content.statements, random)) }
    case 'fillIn':
      return { ...noOptions, reply: '', stem: sentence(pickOf(content.fills, random)) }
    case 'shortAnswer': {
      const isTricky = draw.twist === 'tricky'
      const { ask, reply } = pickOf(isTricky ? asks.tricky : content.shorts, random)
      return { ...composeOpen(language, ask, reply, random), ...(isTricky ? { pool: 'tricky' } : {}) }
    }
    case 'terms': {
      const { term, meaning } = pickOf(content.terms, random)
      return composeOpen(language, term, meaning, random)
    }
    case 'translations': {
      const { from, to } = pickOf(content.translations, random)
      return composeOpen(language, from, to, random)
    }
    case 'parts':
      return composeParts(language, random)
  }
}

const typeOfKind = (kind: ContentKind): QuestionType =>
  kind === 'terms' || kind === 'translations' || kind === 'parts' ? 'shortAnswer' : kind

/** Returns the question that a draw stands for in a language. The same draw always gives the same question. */
export function composeQuestion(language: Language, kind: ContentKind, draw: QuestionDraw): Composed {
  const random = seeded(draw.pick)
  const asked = compose(language, kind, draw, random)
  const explanation = fillTemplate(pickOf(language.content.explanations, random), language.content, random)
  return {
    type: typeOfKind(kind),
    truth: draw.truth,
    explanation: language.isCjk ? explanation : asSentence(explanation),
    ...asked,
  }
}
