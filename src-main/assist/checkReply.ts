import type { z } from 'zod'
import type { AssistTask, ReadQuestion, SuggestionValue } from '../contract/assistCalls.ts'
import type { Key, Option, QuestionType } from '../contract/questionTypes.ts'
import type { RequestPart } from './AssistRequest.ts'
import { problem } from './problems.ts'
import type { answersReply, questionsReply } from './prompts.ts'

/** What became of one part: what the model proposes, one value for each, or why its answer cannot be used. */
export type CheckedPart = { part: RequestPart; values: readonly SuggestionValue[] }

/** What is known of the question that an answer is for. */
export type KnownQuestion = { type: QuestionType; options: readonly Option[]; blanks: number; key: Key | null }

/** Returns a text to look for in another: width, case, white space and quotation marks make no difference; signs and operators stay: "-5" is not "+5". */
const foldForSearch = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’]+/gu, '')

const truths = new Map([
  ['true', true],
  ['false', false],
  ['对', true],
  ['错', false],
])

/** The model's answer as a key, or undefined if it does not fit the question. */
function keyFromAnswer(
  { type, options, blanks }: Omit<KnownQuestion, 'key'>,
  answer: readonly string[],
): Key | undefined {
  const given = answer.map((text) => text.trim()).filter((text) => text !== '')
  if (type === 'trueFalse') {
    const value = given.length === 1 ? truths.get(given[0]?.toLowerCase() ?? '') : undefined
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (type === 'single' || type === 'multiple') {
    const named = new Set(
      given.flatMap((text) => (/^[A-Za-z][A-Za-z,，、\s]*$/.test(text) ? text.toUpperCase().match(/[A-Z]/g) : [text])),
    )
    const labels = options.map(({ label }) => label).filter((label) => named.has(label))
    const isRight = labels.length === named.size && labels.length > 0 && (type === 'multiple' || labels.length === 1)
    return isRight ? { kind: 'options', labels } : undefined
  }
  if (given.length === 0) return undefined
  if (type === 'shortAnswer') return { kind: 'text', text: given.join('\n') }
  return blanks === 0 || given.length === blanks ? { kind: 'blanks', blanks: given.map((text) => [text]) } : undefined
}

type AnswerPart = z.infer<typeof answersReply>['parts'][number]

function checkAnswer(
  task: AssistTask,
  question: KnownQuestion | undefined,
  { answer, explanation }: AnswerPart,
): SuggestionValue {
  if (!question) return problem('questionGone')
  const why = explanation.trim()
  if (task === 'explanations') {
    return why === '' ? problem('noExplanation') : { kind: 'explanation', explanation: why }
  }
  if (answer.length === 0) return problem('notSure')
  const key = keyFromAnswer(question, answer)
  if (!key) return problem('answerDoesNotFit', { text: answer.join(', ') })
  return { kind: 'key', key, explanation: why || null }
}

type QuestionPart = z.infer<typeof questionsReply>['parts'][number]['questions'][number]

/** The stem and every option must stand in the text; the answer must name an option. */
function checkQuestion(source: string, read: QuestionPart): SuggestionValue {
  const stands = (text: string) => foldForSearch(text) !== '' && source.includes(foldForSearch(text))
  if (!stands(read.stem)) return problem('stemNotInText', { text: read.stem })
  const foreign = read.options.find((option) => !stands(option))
  if (foreign !== undefined) return problem('optionNotInText', { text: foreign })
  const hasOptions = read.type === 'single' || read.type === 'multiple'
  if (hasOptions && read.options.length < 2) return problem('fewOptions')
  const options = (hasOptions ? read.options : []).slice(0, 26).map((text, index) => {
    return { label: String.fromCharCode(65 + index), text: text.trim() }
  })
  const key = keyFromAnswer({ type: read.type, options, blanks: 0 }, read.answer) ?? null
  if (read.answer.length > 0 && !key) return problem('answerNoOption', { text: read.answer.join(', ') })
  const question: ReadQuestion = {
    number: read.number.trim() || null,
    type: read.type,
    stem: read.stem.trim(),
    options,
    key,
    explanation: read.explanation.trim() || null,
  }
  return { kind: 'question', question }
}

/** Checks the answers to questions: each against the question it is for. */
export function checkAnswers(
  task: AssistTask,
  parts: readonly RequestPart[],
  reply: z.infer<typeof answersReply>,
  find: (questionId: number) => KnownQuestion | undefined,
): CheckedPart[] {
  const replies = new Map(reply.parts.map((part) => [part.id, part]))
  return parts.map((part) => {
    const given = replies.get(part.id)
    const question = part.questionId === null ? undefined : find(part.questionId)
    return { part, values: [given ? checkAnswer(task, question, given) : problem('leftOut')] }
  })
}

/** Checks questions that were read out of text: each against its own part, so that nothing can be made up. */
export function checkQuestions(parts: readonly RequestPart[], reply: z.infer<typeof questionsReply>): CheckedPart[] {
  const replies = new Map(reply.parts.map((part) => [part.id, part]))
  return parts.map((part) => {
    const given = replies.get(part.id)
    if (!given) return { part, values: [problem('leftOut')] }
    if (part.questionId !== null && given.questions.length !== 1)
      return { part, values: [problem('wrongCount', { count: given.questions.length })] }
    if (given.questions.length === 0) return { part, values: [problem('noQuestion')] }
    const source = foldForSearch(part.text)
    return { part, values: given.questions.map((read) => checkQuestion(source, read)) }
  })
}
