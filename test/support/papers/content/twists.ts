import type { Language } from '../languages/Language.ts'
import { codeSnippets, codeWords } from './codeSnippets.ts'
import type { Composed } from './composeQuestion.ts'
import { asSentence, fillTemplate } from './fillTemplate.ts'
import { pickOf, pickSeveral, type Seeded } from './seeded.ts'

/** What makes some choice questions unlike most: code, statements to be combined, letters in brackets that are no answer. */
const twists = [
  'none',
  'code',
  'statements',
  'brackets',
  'allAbove',
  'goal',
  'assertion',
  'tallOptions',
  'tricky',
  'ordering',
  'pictures',
  'latex',
] as const
export type Twist = (typeof twists)[number]

type Twisted = Pick<Composed, 'stem' | 'options' | 'right'> & Pick<Partial<Composed>, 'after' | 'afterKind' | 'pool'>

/** Returns the question that a twist makes of a plain one, or undefined where the language has no such questions. */
export function twisted(twist: Twist, language: Language, plain: Twisted, random: Seeded): Twisted | undefined {
  switch (twist) {
    case 'none':
    case 'tricky':
      return undefined
    case 'code':
      return codeQuestion(language, plain, random)
    case 'statements':
      return statementsQuestion(language, plain, random)
    case 'brackets':
      return bracketsQuestion(language, plain, random)
    case 'allAbove': {
      const last = plain.options.length - 1
      return { ...plain, options: [...plain.options.slice(0, last), pickOf(language.allOfAbove, random)] }
    }
    case 'goal':
      return language.goal ? goalQuestion(language, language.goal, plain, random) : undefined
    case 'assertion':
      return language.assertion ? assertionQuestion(language, language.assertion, plain, random) : undefined
    case 'ordering':
      return orderingQuestion(language, plain, random)
    case 'pictures':
      return { ...plain, options: plain.options.map((_, at) => pictureOf(at)), pool: 'pictures' }
    case 'latex':
      return {
        ...plain,
        stem: [language.asks.latex.replace('{w}', String(2 + random.below(300)))],
        options: pickSeveral(latexForms, plain.options.length, random),
        pool: 'latex',
      }
    case 'tallOptions':
      return tallOptions(language, plain, random)
  }
}

const count = (plain: Twisted) => Math.max(2, Math.min(4, plain.options.length))
const rightOf = (plain: Twisted, options: readonly string[]) => [(plain.right[0] ?? 0) % options.length]

function codeQuestion(language: Language, plain: Twisted, random: Seeded): Twisted {
  const a = 3 + random.below(40)
  const b = 2 + random.below(7)
  const word = pickOf(codeWords, random)
  const after = pickOf(codeSnippets, random).map((text) =>
    text.replaceAll('{a}', String(a)).replaceAll('{b}', String(b)).replaceAll('{w}', word),
  )
  const ask = `${pickOf(language.asks.code, random)}`.replace('{w}', `${word}${a}`)
  const options = pickSeveral(
    [
      ...new Set([
        String(a + b),
        String(a - b),
        String(a % b),
        `${a}${b}`,
        pickOf(language.asks.nothing, random),
        String(a * b),
      ]),
    ],
    count(plain),
    random,
  )
  return { stem: [ask], after, afterKind: 'code', options, right: rightOf(plain, options), pool: 'code' }
}

/** What a statement is called: "II" of "II. ", and "（2）" where names are glued. */
const markName = (mark: string, isGlued: boolean) => (isGlued ? mark.trim() : mark.replace(/[().．、\s-]/g, ''))

function statementsQuestion(language: Language, plain: Twisted, random: Seeded): Twisted {
  const subject = pickOf(language.content.lists[language.asks.statementsAbout.slot] ?? [], random)
  const claims = pickSeveral(
    language.content.lists[language.asks.statementsAbout.claims] ?? [],
    3 + random.below(2),
    random,
  )
  const marks = pickOf(language.asks.statementMarks, random)
  const after = claims.map((claim, at) => `${marks[at] ?? ''}${claim}`)
  const names = marks.map((mark) => markName(mark, language.asks.combine === ''))
  const { combine, onlyOne } = language.asks
  const sets = combine === '' ? [[0, 1], [0, 2], [1, 2], [0, 1, 2], [2]] : [[0], [0, 1], [1, 2], [0, 1, 2], [1]]
  const options = pickSeveral(sets, count(plain), random).map((set) => {
    const chosen = set.map((at) => names[at] ?? '')
    if (combine === '') return chosen.join('')
    return chosen.length === 1
      ? `${chosen[0]}${onlyOne}`
      : `${chosen.slice(0, -1).join(', ')}${combine}${chosen.at(-1)}`
  })
  return {
    stem: [language.asks.statementsAbout.ask.replace('{x}', subject)],
    after,
    afterKind: 'lines',
    options,
    right: rightOf(plain, options),
    pool: 'statements',
  }
}

/** A picture as an option: only its place among the pictures is known. */
const pictureOf = (at: number): string => `\u{F0000}${at}`
export const isPicture = (text: string): boolean => text.startsWith('\u{F0000}')

const latexForms = [
  '$x^2+1$',
  '$\\frac{a}{b}$',
  '$\\sqrt{2}$',
  '$2x-3$',
  '$\\pi r^2$',
  '$a_1+a_2$',
  '$x \\geq 0$',
  '$\\sin x$',
]

const orders = [
  [1, 0, 2],
  [2, 1, 0],
  [0, 2, 1],
  [1, 2, 0],
  [2, 0, 1],
]

function orderingQuestion(language: Language, plain: Twisted, random: Seeded): Twisted {
  const marks = pickOf(language.asks.statementMarks, random)
  const things = pickSeveral(language.content.lists[language.asks.statementsAbout.claims] ?? [], 3, random)
  const names = marks.map((mark) => markName(mark, language.asks.combine === ''))
  const after = things.map((thing, at) => `${marks[at] ?? ''}${thing}`)
  const glue = language.asks.combine === '' ? '' : '-'
  const options = pickSeveral(orders, count(plain), random).map((order) =>
    order.map((at) => names[at] ?? '').join(glue),
  )
  return {
    stem: [pickOf(language.asks.ordering, random)],
    after,
    afterKind: 'lines',
    options,
    right: rightOf(plain, options),
    pool: 'ordering',
  }
}

function bracketsQuestion(language: Language, plain: Twisted, random: Seeded): Twisted {
  const { ask, options } = pickOf(language.asks.brackets, random)
  const chosen = pickSeveral(language.content.lists[options] ?? [], plain.options.length, random)
  const stem = fillTemplate(ask, language.content, random, new Set(chosen))
  return {
    stem: [language.isCjk ? stem : asSentence(stem)],
    options: chosen,
    right: rightOf(plain, chosen),
    pool: 'brackets',
  }
}

function goalQuestion(
  language: Language,
  goal: NonNullable<Language['goal']>,
  plain: Twisted,
  random: Seeded,
): Twisted {
  const fill = (text: string) => fillTemplate(text, language.content, random)
  const options = [...goal.options]
  return {
    stem: [goal.note, fill(goal.scene), fill(goal.solution), goal.ask],
    options,
    right: rightOf(plain, options),
    pool: 'goal',
  }
}

function assertionQuestion(
  language: Language,
  { assertion, reason, options }: NonNullable<Language['assertion']>,
  plain: Twisted,
  random: Seeded,
): Twisted {
  const sentence = () => asSentence(fillTemplate(pickOf(language.content.statements, random), language.content, random))
  return {
    stem: [`${assertion} ${sentence()}`, `${reason} ${sentence()}`],
    options,
    right: rightOf(plain, options),
    pool: 'assertion',
  }
}

/** Options of two lines each, as code or lists are. */
function tallOptions(language: Language, plain: Twisted, random: Seeded): Twisted {
  const words = pickSeveral(codeWords, plain.options.length, random)
  const options = words.map((word, at) => `x = "${word}"\nprint(x * ${at + 2})`)
  return { stem: [pickOf(language.asks.tall, random)], options, right: plain.right, pool: 'tall' }
}
