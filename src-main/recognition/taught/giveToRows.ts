import type { Block } from '../../documents/SourceDocument.ts'
import type { Evidence } from '../confidence/Evidence.ts'
import { lex } from '../lexed.ts'
import { type Line, linesOf } from '../lines.ts'
import { readKey } from '../questions/answers/readKey.ts'
import { decideType } from '../questions/decideType.ts'
import { countBlanks } from '../questions/stems/stemText.ts'
import type { BlockFate, IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { withBlanks } from '../sheets/readRows.ts'
import { fold } from '../tokens/fold.ts'
import { choiceOn, joined, readAlone } from './boundAnswer.ts'
import { type BoundBlocks, type Taught, teachLines } from './taughtLines.ts'

type Given = { answers: { text: string; explanation: string }[]; explanations: string[]; images: string[] }

/** Blocks of which a person said that they belong to a question elsewhere: they are no rows of a table. */
export const bespoken = (taught: Taught, bound: BoundBlocks): readonly number[] => [
  ...bound.keys(),
  ...[...taught].flatMap(([block, { role }]) => (role === 'answerKey' ? [block] : [])),
]

const leadsByNumber = /^\d{1,4}\t(?=\S)/

/** A row as its text: a number in a cell of its own names the question, and the cells behind the answer explain it. */
function saidOn(line: Line, options: number): { text: string; explanation: string } {
  const alone = line.bound?.line ?? line
  const [first = '', ...rest] = alone.text
    .replace(leadsByNumber, '')
    .split('\t')
    .filter((cell) => cell.trim() !== '')
  if (!alone.text.includes('\t')) return choiceOn(readAlone(lex(line)), options)
  const said = choiceOn(lex({ ...alone, text: first, folded: fold(first), marks: [] }), options)
  return { text: said.text, explanation: joined(said.explanation, ...rest) }
}

const ofAnswers: readonly IssueCode[] = ['missingAnswer', 'answerNotAnOption', 'fewOptions', 'typeGuessed', 'hasImage']

function give(evidence: Evidence, { answers, explanations, images }: Given): Evidence {
  const { question } = evidence
  const stem = fold(question.stem)
  const options = question.options.map(({ text }) => text)
  const hint = question.type === 'trueFalse' && options.length === 0 ? 'trueFalse' : evidence.hint
  const text = joined(...answers.map((one) => one.text))
  const read = readKey(text, fold(text), {
    options,
    indexes: options.map((_, at) => at),
    names: [],
    hint,
    blanks: countBlanks(stem),
    stem,
    bank: null,
    truthPair: null,
    legend: new Map(),
  })
  const isAnswered = answers.length > 0
  const key = isAnswered ? read.key : question.key
  const decided = isAnswered
    ? decideType(hint, options.length, key?.kind === 'truth', key, stem)
    : { type: question.type, by: evidence.typeBy }
  const explanation = joined(
    ...explanations,
    ...(isAnswered ? [read.rest.trim(), ...answers.map((one) => one.explanation)] : []),
  )
  const given: RecognisedQuestion = {
    ...question,
    key: withBlanks(key, decided.type),
    type: decided.type,
    explanation: explanation || question.explanation,
    images: [...question.images, ...images.map((image) => ({ image, field: 'stem' as const }))],
  }
  const issues = new Set(question.issues.filter((issue) => !ofAnswers.includes(issue)))
  if (key === null) issues.add(read.notAnOption ? 'answerNotAnOption' : 'missingAnswer')
  if (decided.by === 'guess') issues.add('typeGuessed')
  if (key?.kind === 'options' && options.length < 2) issues.add('fewOptions')
  if (given.images.length > 0) issues.add('hasImage')
  return { ...evidence, question: { ...given, issues: [...issues] }, typeBy: decided.by }
}

/**
 * Gives questions of tables and stated fields what a person said belongs to them, as `giveBound` does those of running text. A number
 * finds its question where only one has it. `fates`: what became of the blocks that were given.
 */
export function giveToRows(
  blocks: readonly Block[],
  evidences: readonly Evidence[],
  { taught, bound }: { taught: Taught; bound: BoundBlocks },
): { evidences: readonly Evidence[]; fates: ReadonlyMap<number, BlockFate> } {
  const fates = new Map<number, BlockFate>()
  if (evidences.length === 0 || bespoken(taught, bound).length === 0) return { evidences, fates }
  const byNumber = Map.groupBy(evidences, ({ question: { number } }) => Number.parseInt(number ?? '', 10))
  const evidenceOf = ({ bound: said }: Line): Evidence | undefined => {
    if (!said) return undefined
    if ('block' in said.to) {
      const { block } = said.to
      return evidences.find(({ question: { source } }) => source.blocks[0] <= block && block <= source.blocks[1])
    }
    const [only, more] = (said.to.number !== null && byNumber.get(said.to.number)) || []
    return more ? undefined : only
  }
  const gifts = new Map<Evidence, Given>()
  for (const line of teachLines(linesOf(blocks), taught, bound)) {
    const evidence = evidenceOf(line)
    if (!evidence || !line.bound) continue
    const gift = gifts.get(evidence) ?? { answers: [], explanations: [], images: [] }
    gifts.set(evidence, gift)
    const { as } = line.bound
    if (as === 'answer') gift.answers.push(saidOn(line, evidence.question.options.length))
    else if (as === 'explanation') gift.explanations.push(line.bound.line.text.replaceAll('\t', ' ').trim())
    else if (!fates.has(line.block)) gift.images.push(...(blocks[line.block]?.images ?? []).map(({ image }) => image))
    fates.set(line.block, { kind: as === 'picture' ? 'question' : 'answerKey' })
  }
  if (gifts.size === 0) return { evidences, fates }
  return {
    evidences: evidences.map((evidence) => {
      const gift = gifts.get(evidence)
      return gift ? give(evidence, gift) : evidence
    }),
    fates,
  }
}
