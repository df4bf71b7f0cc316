import { isDoubtful } from '../../contract/doubts.ts'
import type { Binding, LineRule, RuleStep } from '../../contract/readingRules.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import { linesOf } from '../lines.ts'
import type { RecognisedQuestion, RecogniseOptions, Recognition } from '../RecognisedQuestion.ts'
import { placesIn } from '../taught/linePlaces.ts'
import { matchStep } from '../taught/taughtLines.ts'
import { chainRules } from './chainRules.ts'
import { leastAlike } from './examples.ts'
import { type Correction, candidatesFor, leftAlone, rulesFor } from './meantRules.ts'
import { fieldsOf, type MendedFields } from './SurveyGroup.ts'
import { type SurveyLine, surveyLines } from './surveyLines.ts'
import { type Outcome, trySteps } from './trySteps.ts'

/** A rule that a correction may have meant, and what it makes of the document. */
export type Lesson = Readonly<{
  step: RuleStep
  /** How many lines it speaks of, and how many questions become others. */
  lines: number
  changed: number
  /** After it. */
  questions: number
  doubtful: number
  /** Those that differ most; `before` is null for a question that was none, `blocks` where it stands. */
  examples: readonly {
    number: string | null
    blocks: readonly [number, number]
    before: MendedFields | null
    after: MendedFields | null
    /** Pictures that it has then and had not. */
    pictures: readonly string[]
  }[]
}>

const mostLessons = 3
const mostExamples = 6
/** The questions that are others or gone after a trial, by their places before, and those that are new, by their places after. */
export function changedBy(before: Recognition, { after, reading }: Outcome): { others: number[]; added: number[] } {
  const kept = new Set(after.values())
  const contentOf = (question: RecognisedQuestion) => JSON.stringify([fieldsOf(question), question.images])
  const others = before.questions.flatMap((question, at) => {
    const other = after.get(at)
    return other && contentOf(other) === contentOf(question) ? [] : [at]
  })
  const added = reading.questions.flatMap((question, at) => (kept.has(question) ? [] : [at]))
  return { others, added }
}

function newPictures(before: RecognisedQuestion | undefined, after: RecognisedQuestion | undefined): string[] {
  const had = new Set(before?.images.map(({ image }) => image))
  return [...new Set(after?.images.map(({ image }) => image))].filter((image) => !had.has(image))
}

/**
 * Lines that are no entries of a key, though they begin with a number: where questions with options begin. The last question often
 * holds all the key, so what else stands in a question says nothing.
 */
const beginsChoices = (lines: readonly SurveyLine[], { questions }: Recognition): ReadonlySet<number> =>
  new Set(
    lines.flatMap(({ block, question, fromTop }) =>
      fromTop === 0 && (questions[question]?.options.length ?? 0) >= 2 ? [block] : [],
    ),
  )

/** Bound answers that name the number of their question, as others may: corrections of such lines. */
function namingTheirNumbers(
  lines: readonly SurveyLine[],
  { questions }: Recognition,
  bound: readonly Binding[],
): Correction[] {
  const byBlock = new Map(lines.map((line) => [line.block, line]))
  return bound.flatMap(({ block, to, as }): Correction[] => {
    if (as !== 'answer') return []
    const question = questions.findLast(({ source: { blocks } }) => blocks[0] <= to && to <= blocks[1])
    const first = /\d{1,4}/.exec(byBlock.get(block)?.folded ?? '')?.[0]
    return first !== undefined && Number(first) === Number.parseInt(question?.number ?? '', 10)
      ? [{ block, role: 'answerKey' }]
      : []
  })
}

function lessonOf(
  document: SourceDocument,
  options: RecogniseOptions,
  before: Recognition,
  step: RuleStep,
  lines: number,
): Lesson {
  const outcome = trySteps(document, options, before, [step])
  const { after, reading } = outcome
  const { others: changed, added } = changedBy(before, outcome)
  const shown = leastAlike(before.questions, changed, mostExamples).flatMap((at) => {
    const [question, other] = [before.questions[at], after.get(at)]
    if (!question) return []
    return [
      {
        number: question.number,
        blocks: question.source.blocks,
        before: fieldsOf(question),
        after: other ? fieldsOf(other) : null,
        pictures: newPictures(question, other),
      },
    ]
  })
  const fresh = leastAlike(reading.questions, added, mostExamples - shown.length).flatMap((at) => {
    const question = reading.questions[at]
    return question
      ? [
          {
            number: question.number,
            blocks: question.source.blocks,
            before: null,
            after: fieldsOf(question),
            pictures: newPictures(undefined, question),
          },
        ]
      : []
  })
  return {
    step,
    lines,
    changed: changed.length + added.length,
    questions: reading.questions.length,
    doubtful: reading.questions.filter(isDoubtful).length,
    examples: [...shown, ...fresh],
  }
}

/**
 * Derives from a few corrected lines the rules that they may follow, over forms of lines and their places, tries each on the whole
 * document, and says what it makes of it: programming by example, the likeliest first. Pure. `bound`: lines that were said to belong
 * to questions elsewhere; what names the number of its question may speak for others that do.
 */
export function lessonsFrom(
  document: SourceDocument,
  options: RecogniseOptions,
  reading: Recognition,
  corrections: readonly Correction[],
  bound: readonly Binding[] = [],
): readonly Lesson[] {
  const lines = surveyLines(document.blocks, reading)
  const printed = linesOf(document.blocks)
  const placeOf = placesIn(reading, (block) => document.blocks[block]?.text.trim() === '')
  const known = new Map<string, ReadonlySet<number>>()
  const match = (rule: LineRule) => {
    const key = JSON.stringify(rule)
    const blocks = known.get(key) ?? new Set(matchStep(printed, { rules: [rule], except: [] }, () => placeOf).keys())
    known.set(key, blocks)
    return blocks
  }
  const naming = namingTheirNumbers(lines, reading, bound)
  const named = new Set(naming.map(({ block }) => block))
  const said = [...naming, ...corrections]
  const alone = leftAlone(
    lines,
    said.filter(({ role }) => role !== 'answerKey'),
  )
  const questions = beginsChoices(lines, reading)
  const choices = new Set(said.flatMap(({ block, role }) => (role === 'option' ? [block] : [])))
  const byRole = [...Map.groupBy(said, ({ role }) => role).values()]
  const found = new Map<string, Lesson>()
  const take = (rules: readonly LineRule[], bound: readonly Binding[], only?: number[]) => {
    const step: RuleStep = {
      ...{ rules: [...rules], except: [] },
      ...(only && { only }),
      ...(bound.length > 0 && { bound: [...bound] }),
    }
    const key = JSON.stringify(step)
    const lines = matchStep(printed, step, () => placeOf).size + bound.length
    if (!found.has(key) && rules.length + bound.length > 0)
      found.set(key, lessonOf(document, options, reading, step, lines))
    return found.get(key)
  }
  const isNamed = ({ block }: Binding) => named.has(block)
  let likeliest: LineRule[] | undefined
  for (let choice = 0; choice < mostLessons && byRole.length > 0; choice++) {
    const rules = byRole.map((mine, at) => {
      const role = mine[0]?.role
      const others = said.filter((one) => one.role !== role).map(({ block }) => block)
      const against = new Set([...(role === 'answerKey' ? questions : alone), ...others])
      return rulesFor((open) => candidatesFor(match, lines, open, against, choices), mine, at === 0 ? choice : 0)
    })
    if (rules.some((one) => one === null)) break
    const meant = rules.flatMap((one) => one ?? [])
    likeliest ??= meant.filter(({ role }) => role !== 'answerKey' || naming.length === 0)
    take(
      meant,
      bound.filter((one) => !isNamed(one)),
    )
  }
  const meantBy = new Map(
    [...Map.groupBy(corrections, ({ role }) => role)].map(([role, mine]) => {
      const others = corrections.filter((one) => one.role !== role).map(({ block }) => block)
      return [role, candidatesFor(match, lines, mine, new Set([...alone, ...others]), choices)] as const
    }),
  )
  const chain = chainRules({
    lines,
    corrections,
    candidatesOf: ({ role, block }) => meantBy.get(role)?.filter(({ blocks }) => blocks.has(block)) ?? [],
  })
  const chained = chain && take(chain, bound)
  const only = corrections.map(({ block }) => block)
  const plain = [...Map.groupBy(corrections, ({ role }) => role).keys()].map(
    (role): LineRule => ({ role, form: '{text}' }),
  )
  take(
    [...(plain.length > 0 ? (likeliest ?? []) : []), ...plain].slice(0, 60),
    bound,
    plain.length > 0 ? only : undefined,
  )
  const [first, ...others] = found.values()
  if (!first || !chained || soundOf(chained) < soundOf(first)) return [...found.values()]
  return [chained, ...[first, ...others].filter((one) => one !== chained)]
}

const soundOf = ({ questions, doubtful }: Lesson): number => questions - doubtful
