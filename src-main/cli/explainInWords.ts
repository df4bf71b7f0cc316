import type { Change, ExplainedQuestion, Explanation } from '../recognition/explain/Explanation.ts'

const places: Readonly<Record<NonNullable<NonNullable<ExplainedQuestion['key']>['place']>, string>> = {
  line: 'behind a label such as "Answer:"',
  lone: 'on a line of its own',
  tag: 'in a tag beside the number',
  lead: 'before the number',
  caret: 'on a line that begins with ^',
  bracket: 'in a bracket of the stem, or at its end',
  tick: 'a tick at the option',
  formatting: 'in the formatting (colour, bold, underline) or in the blank itself',
  key: 'in an answer key elsewhere',
  trailing: 'behind the question, without a label',
  mine: "in the student's own answer, which had full marks",
}

const typeBy = {
  stated: 'as stated',
  shape: 'from the options and the key',
  guess: 'guessed from the wording',
}

const statedIn = {
  tag: 'a tag says',
  heading: 'the heading says',
  bracket: 'the bracket before the number says',
  stem: 'the end of the stem says',
}

/** A layout that so few share is worth a word. */
const rare = 0.2

const traits: Readonly<Record<string, string>> = {
  decimals: '"(1.0)" at the end of a stem is its score',
  pairs: 'a line that asks and lines that answer, without labels',
  ticks: 'right options have a tick behind them',
  emptyBlanks: 'lines to write on stand alone',
  brackets: 'letters in the brackets of stems are answers',
}

const blocks = ([first, last]: readonly [number, number]): string =>
  first === last ? `block ${first}` : `blocks ${first}-${last}`

const changeInWords = ({ pass, does, lost, gained }: Change): string[] => [
  `      ${pass}: ${does}`,
  ...lost.map((part) => `        - ${part}`),
  ...gained.map((part) => `        + ${part}`),
]

/** What keeps a question from being sure: hard limits, and what lowered the estimate, the heaviest first. */
const doubtsInWords = ({ confidence, limits, doubts }: ExplainedQuestion): string[] => [
  ...limits.map(({ says, cap }) => `      at most ${cap}: ${says}${cap === confidence ? ' <- decides' : ''}`),
  ...doubts.map(({ says, weight }) => `      less sure by ${weight.toFixed(1)}: ${says}`),
]

function questionInWords(question: ExplainedQuestion, type: string): string[] {
  const { key, changes = [], agreement = 1 } = question
  const head = `  ${question.number ?? '(no number)'}  ${blocks(question.blocks)}, confidence ${question.confidence}`
  if (!key || !question.type) {
    const from = question.from === 'columns' ? 'read from the columns of a table' : 'stated by the format'
    return [head, `      ${type}, ${from}`, ...doubtsInWords(question)]
  }
  const place =
    key.place === null ? 'none found' : `${places[key.place]}${key.blocks ? ` (${blocks(key.blocks)})` : ''}`
  const { by, stated } = question.type
  return [
    head,
    `      key: ${place}`,
    `      type: ${type}, ${typeBy[by]}${stated ? ` (${statedIn[stated.in]} ${stated.type})` : ''}`,
    ...(agreement < rare
      ? [`      laid out like ${Math.round(agreement * 100)} in 100 of the questions around it`]
      : []),
    ...doubtsInWords(question),
    ...changes.flatMap(changeInWords),
  ]
}

const titled = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : [])

/** How a document was read, for a person: its readings, its lines, its questions. `types` are those of the questions. */
export function explainInWords(name: string, explanation: Explanation, types: readonly string[]): string {
  const { lines, keys, readings, dropped, questions } = explanation
  const { feature, marks, wordFeatures: _, ...flags } = explanation.layout
  const common = Object.entries(flags).flatMap(([trait, is]) => (is ? [`  ${traits[trait] ?? trait}`] : []))
  return [
    `How ${name} was read. "- part" is what a rule took from a line or question, "+ part" what it gave.`,
    ...titled(
      'Readings that competed (a higher score explains more)',
      readings.flatMap(({ name: reading, score, questions: count, unexplained, won, stretches }) => [
        `  ${reading}: score ${score}, ${count} drafts, ${unexplained} lines unexplained${won ? ' <- taken' : ''}`,
        ...stretches.map((stretch) => `    ${blocks(stretch.blocks)}: ${stretch.way}`),
      ]),
    ),
    ...titled(
      'Answer keys',
      keys.map((span) => `  ${blocks(span)}`),
    ),
    ...titled('What the questions have in common', [
      ...common,
      ...(feature ? [`  right options are marked by ${feature}`] : []),
      ...marks.map((mark) => `  right options have "${mark}" behind them`),
    ]),
    ...titled(
      'Lines: [block] text, what became of it, its tokens, and the rules that changed it',
      lines.flatMap(({ block, text, fate, tokens, changes }) => [
        `  [${block}] ${text}   (${fate.kind}${fate.reason ? `: ${fate.reason}` : ''})`,
        `      ${tokens.join('; ')}`,
        ...changes.flatMap(changeInWords),
      ]),
    ),
    ...titled(
      'Taken for no question',
      dropped.map(({ pass, does, blocks: span, text }) => `  ${blocks(span)} ${text}, by ${pass}: ${does}`),
    ),
    ...titled(
      'Questions',
      questions.flatMap((question, at) => questionInWords(question, types[at] ?? '')),
    ),
  ].join('\n')
}
