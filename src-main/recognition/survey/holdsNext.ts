import { labelAt } from '../../contract/questionProblems.ts'
import type { Key, Option } from '../../contract/questionTypes.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fieldsOf, type MendedFields, type Proposal } from './SurveyGroup.ts'
import type { SurveyLine } from './surveyLines.ts'

/** Less is no question, but what is left of one. */
const shortest = 4

/** Where the question of this number begins within a text: behind a blank or a sentence, with its sign, and no decimal. */
const beginningOf = (number: number) =>
  new RegExp(`(?<=^|[\\s。？！?!；;）)\\]】])${number}\\s?[.、．:：)）](?=\\s?[^\\s\\d.])`)

type Cut = { before: string; after: string }

function cutAt(text: string, number: number): Cut | null {
  const found = beginningOf(number).exec(text)
  if (!found) return null
  const [before, after] = [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()]
  return after.length < shortest ? null : { before, after }
}

const relabelled = (options: readonly Option[]): Option[] =>
  options.map(({ text }, at) => ({ label: labelAt(at), text }))

const fits = (key: Key | null, options: readonly Option[]): boolean =>
  key?.kind === 'options' && key.labels.every((label) => options.some((option) => option.label === label))

const optionLine = /^\s*([A-H])\s?[.、．:：)）]\s*(?=\S)/

/** Options that stand as lines below each other, lettered from A on. */
function optionsIn(lines: readonly string[]): Option[] {
  const texts: string[] = []
  for (const line of lines) {
    const found = optionLine.exec(line)
    if (found?.[1] !== labelAt(texts.length)) break
    texts.push(line.slice(found[0].length).trim())
  }
  return texts.map((text, at) => ({ label: labelAt(at), text }))
}

/** The same question, where options were read as lines of its stem. */
function withOwnOptions(question: MendedFields): MendedFields {
  if (question.options.length > 0) return question
  const [stem = '', ...lines] = question.stem.split('\n')
  const options = optionsIn(lines)
  return options.length < 2 || options.length < lines.length ? question : { ...question, type: 'single', stem, options }
}

/** A question by its stem and what else there is of it; without options nobody can choose. */
function asQuestion({ type, section }: RecognisedQuestion, stem: string, options: readonly Option[]): MendedFields {
  const isChoice = options.length >= 2
  const chosen = type === 'multiple' ? type : 'single'
  return {
    type: isChoice ? chosen : type === 'trueFalse' ? type : 'shortAnswer',
    stem: isChoice ? stem : [stem, ...options.map(({ text }) => text)].join('\n'),
    options: isChoice ? options : [],
    ...{ key: null, explanation: null, section },
  }
}

type Parts = readonly [MendedFields, MendedFields]

/** What is printed behind both is the second one's; what a key elsewhere says is of the number, and so the first one's. */
function withAnswer(question: RecognisedQuestion, [first, second]: Parts): Parts {
  const { key, explanation, source } = question
  const answer = source.fields.answer
  const isBehind = answer !== undefined && answer[0] >= source.blocks[0] && answer[1] <= source.blocks[1]
  const isSecond = isBehind && (fits(key, second.options) || (key !== null && key.kind !== 'options'))
  if (isSecond) return [first, { ...second, key, explanation }]
  return [{ ...first, key: fits(key, first.options) ? key : null, explanation }, second]
}

/** Returns both questions where the text of one holds the number of the next. */
function takenApart(question: RecognisedQuestion, number: number, lines: readonly SurveyLine[]): Parts | null {
  const { stem, options, explanation } = question
  const inStem = cutAt(stem, number)
  if (inStem) return [asQuestion(question, inStem.before, []), { ...fieldsOf(question), stem: inStem.after }]
  for (const [at, { label, text }] of options.entries()) {
    const cut = cutAt(text, number)
    if (!cut || cut.before === '') continue
    const own = [...options.slice(0, at), { label, text: cut.before }]
    if (own.length < 2) return null
    // letters that come a second time were read as no options
    const below = lines.slice(lines.findIndex((line) => line.text.includes(cut.after)) + 1).map((line) => line.text)
    const rest = at + 1 < options.length ? relabelled(options.slice(at + 1)) : optionsIn(below)
    return withAnswer(question, [asQuestion(question, stem, own), asQuestion(question, cut.after, rest)])
  }
  const cut = explanation === null ? null : cutAt(explanation, number)
  return (
    cut && [
      { ...fieldsOf(question), explanation: cut.before === '' ? null : cut.before },
      withOwnOptions(asQuestion(question, cut.after, [])),
    ]
  )
}

const numberOf = (question: RecognisedQuestion | undefined): number | null =>
  question?.number && /^\d{1,4}$/.test(question.number) ? Number(question.number) : null

/** What goes on in the question below, which has no number: a heading or the end of a page stood in the middle of it. */
const goesOnBelow = ({ options }: MendedFields, below: RecognisedQuestion | undefined): below is RecognisedQuestion =>
  options.length === 0 && below?.number === null && below.options.length >= 2

const joined = (start: string, { stem, ...rest }: MendedFields): MendedFields => ({
  ...rest,
  stem: start + (/[\u2e80-\uffef]$/.test(start) ? '' : ' ') + stem.trim(),
})

/**
 * Proposes to take apart questions whose text goes on with the number of the next one, which is missing: a question of its own, or the
 * start of the one below. Those with pictures are left: nobody knows whose they are. `others`: questions for which something else is
 * proposed.
 */
export function holdsNext(
  lines: readonly SurveyLine[],
  questions: readonly RecognisedQuestion[],
  others: ReadonlySet<number>,
): Proposal[] {
  const ofQuestion = Map.groupBy(lines, ({ owner }) => owner)
  const numbers = new Set(questions.map(numberOf))
  const splits: { at: number; parts: Parts }[] = []
  const starts: { at: number; fields: MendedFields; together: number }[] = []
  questions.forEach((question, at) => {
    const number = numberOf(question)
    if (number === null || numbers.has(number + 1) || question.images.length > 0 || others.has(at)) return
    const parts = takenApart(question, number + 1, ofQuestion.get(at) ?? [])
    const below = questions[at + 1]
    if (!parts) return
    if (!goesOnBelow(parts[1], below)) splits.push({ at, parts })
    else
      starts.push(
        { at, fields: parts[0], together: at + 1 },
        { at: at + 1, fields: joined(parts[1].stem, fieldsOf(below)), together: at },
      )
  })
  const proposal = (
    cause: 'holdsNext' | 'startsAbove',
    mend: Proposal['mend'] & { changes: readonly { at: number }[] },
  ) => ({
    ...{ cause, forms: [], samples: [], mend },
    members: mend.changes.map(({ at }) => at),
  })
  return [
    ...(splits.length > 0 ? [proposal('holdsNext', { kind: 'splits', changes: splits })] : []),
    ...(starts.length > 0 ? [proposal('startsAbove', { kind: 'fields', changes: starts })] : []),
  ]
}
