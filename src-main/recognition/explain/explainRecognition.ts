import type { SourceDocument } from '../../documents/SourceDocument.ts'
import type { Limit } from '../confidence/caps.ts'
import { doubts as allDoubts, type Doubt } from '../confidence/doubts.ts'
import type { Judgement } from '../confidence/judge.ts'
import { weightsOf } from '../confidence/model.ts'
import type { Lexed } from '../lexed.ts'
import type { Line } from '../lines.ts'
import { type Paper, paperOf } from '../Paper.ts'
import type { Draft } from '../questions/Draft.ts'
import { spanOf } from '../questions/fieldSpans.ts'
import type { Finished } from '../questions/finish.ts'
import { joinStretches } from '../questions/stems/stretchText.ts'
import type { RecognisedQuestion, RecogniseOptions, Recognition } from '../RecognisedQuestion.ts'
import { recognise } from '../recognise.ts'
import type { Watchers } from '../recogniseLines.ts'
import type { Change, DroppedDraft, ExplainedQuestion, Explanation } from './Explanation.ts'
import { History } from './History.ts'
import { partsOfDraft, partsOfLine, quoted, tokensOf } from './parts.ts'

const isOfSameBlock = (heir: Line, line: Line): boolean => heir.block === line.block
const isSameDraft = (heir: Draft, draft: Draft): boolean => heir.first === draft.first
const never = (): boolean => false

/** Where the type stands that is stated: a tag, the heading above, the bracket before the number, the end of the stem. */
function placeOfHint({ tags, section, hasLead }: Draft): 'tag' | 'heading' | 'bracket' | 'stem' {
  if (tags.length > 0) return 'tag'
  if (section.type !== null) return 'heading'
  return hasLead ? 'bracket' : 'stem'
}

const isDoubt = (because: string): because is Doubt => because in allDoubts

const inWords = ({ because }: Limit): string => (isDoubt(because) ? allDoubts[because] : `issue ${because}`)

/** Watches a document being read. */
class Witness {
  readonly #lines = new History<Line>()
  readonly #tokens = new History<Lexed>()
  readonly #drafts = new History<Draft>()
  readonly #finished = new Map<RecognisedQuestion, { draft: Draft; finished: Finished }>()
  readonly #judged = new Map<RecognisedQuestion, { judgement: Judgement; read: RecognisedQuestion }>()
  readonly dropped: DroppedDraft[] = []
  paper: Paper = paperOf([])

  readonly watchers: Watchers = {
    line: (pass, before, after) => this.#lines.note(pass, before, after, partsOfLine, isOfSameBlock),
    tokens: (pass, before, after) => this.#tokens.note(pass, before, after, tokensOf, never),
    paper: (pass, before, after) => {
      this.#tokens.note(pass, before.lines, after.lines, tokensOf, never)
      this.#drafts.note(pass, before.drafts, after.drafts, (draft) => partsOfDraft(after.lines, draft), isSameDraft)
      this.#noteDropped(pass, before.drafts, after)
      this.paper = after
    },
    finished: (draft, finished) => {
      this.#finished.set(finished.question, { draft, finished })
    },
    judged: (question, judgement, evidence) => {
      this.#judged.set(question, { judgement, read: evidence.question })
    },
  }

  #noteDropped(
    { name, does }: { name: string; does: string },
    before: readonly Draft[],
    { lines, drafts }: Paper,
  ): void {
    if (drafts.length >= before.length) return
    const firsts = new Set(drafts.map(({ first }) => first))
    for (const { first, last, stem } of before)
      if (!firsts.has(first))
        this.dropped.push({
          pass: name,
          does,
          blocks: spanOf(lines, first, last),
          text: quoted(joinStretches(lines, stem).text.trim()),
        })
  }

  changesOf(line: Lexed): readonly Change[] {
    return [...this.#lines.of(line.line), ...this.#tokens.of(line)]
  }

  question(question: RecognisedQuestion, from: 'columns' | 'fields'): ExplainedQuestion {
    const { number, confidence, source } = question
    const judged = this.#judged.get(question)
    const seen = judged && this.#finished.get(judged.read)
    const limits = (judged?.judgement.limits ?? []).map((limit) => ({ ...limit, says: inWords(limit) }))
    const doubts = weightsOf(judged?.judgement.doubts ?? []).map((one) => ({ ...one, says: allDoubts[one.doubt] }))
    if (!seen) return { number, blocks: source.blocks, from, confidence, limits, doubts }
    const { place, typeBy, hint } = seen.finished
    return {
      number,
      blocks: source.blocks,
      from: 'lines',
      confidence,
      key: question.key ? { place, blocks: source.fields.answer ?? null } : { place: null, blocks: null },
      type: { by: typeBy, stated: hint === null ? null : { type: hint, in: placeOfHint(seen.draft) } },
      limits,
      agreement: Math.round((this.paper.agreement.get(seen.draft) ?? 1) * 100) / 100,
      doubts,
      changes: this.#drafts.of(seen.draft),
    }
  }
}

/** Recognises a document and says how: what each pass changed, which readings competed, what decided about each question. */
export function explainRecognition(
  document: SourceDocument,
  options: RecogniseOptions = {},
): { recognition: Recognition; explanation: Explanation } {
  const witness = new Witness()
  const recognition = recognise(document, options, witness.watchers)
  const { paper } = witness
  const shown = paper.lines.filter(({ line }) => line.text !== '')
  return {
    recognition,
    explanation: {
      lines: shown.map((line) => ({
        block: line.line.block,
        text: line.line.text,
        tokens: tokensOf(line),
        changes: witness.changesOf(line),
        fate: recognition.fates[line.line.block] ?? { kind: 'unresolved' },
      })),
      keys: paper.keyRegions.map(({ first, last }) => spanOf(paper.lines, first, last)),
      readings: paper.readings.map(({ name, score, reading, unexplained, stretches }, rank) => ({
        name,
        score: Math.round(score * 100) / 100,
        questions: reading.drafts.length,
        unexplained,
        won: rank === 0,
        stretches: stretches.map(({ first, last, way }) => ({ blocks: spanOf(paper.lines, first, last), way })),
      })),
      layout: paper.layout,
      dropped: witness.dropped,
      questions: recognition.questions.map((question) =>
        witness.question(question, document.blocks[question.source.blocks[0]]?.fields ? 'fields' : 'columns'),
      ),
    },
  }
}
