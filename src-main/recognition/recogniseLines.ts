import type { Ledger } from '../contract/importCalls.ts'
import type { Block } from '../documents/SourceDocument.ts'
import type { DocumentEvidence, Evidence } from './confidence/Evidence.ts'
import type { JudgementWatcher } from './confidence/judge.ts'
import { evidenceOfLines, evidenceOfPaper } from './confidence/ofLines.ts'
import { accountFor } from './ledger.ts'
import { type Lexed, lexAll } from './lexed.ts'
import { linePasses } from './linePasses.ts'
import { type Line, linesOf } from './lines.ts'
import { type Paper, paperOf } from './Paper.ts'
import { runPasses, type Watcher } from './Pass.ts'
import { paperPasses } from './paperPasses.ts'
import type { Draft } from './questions/Draft.ts'
import { type Finished, finish } from './questions/finish.ts'
import { numberIssues } from './questions/repeats/numberIssues.ts'
import type { BlockFate } from './RecognisedQuestion.ts'
import { type BoundBlocks, type Taught, teachLines } from './taught/taughtLines.ts'
import { tokenPasses } from './tokenPasses.ts'

/** Who wants to see what happens, as `explain/` does. */
export type Watchers = {
  line: Watcher<readonly Line[]>
  tokens: Watcher<readonly Lexed[]>
  paper: Watcher<Paper>
  finished: (draft: Draft, finished: Finished) => void
  judged: JudgementWatcher
}

/** The questions of running text before they are judged, and what became of every block. */
type LinesRead = {
  evidences: readonly Evidence[]
  document: DocumentEvidence
  fates: readonly BlockFate[]
  ledger: Ledger
}

/** Reads a document of running text. `taught`, `bound`: what a person said of some of its lines. */
export function recogniseLines(
  blocks: readonly Block[],
  watchers?: Partial<Watchers>,
  { taught, bound }: { taught: Taught; bound: BoundBlocks } = { taught: new Map(), bound: new Map() },
): LinesRead {
  const lines = runPasses(linePasses, teachLines(linesOf(blocks), taught, bound), watchers?.line)
  const tokens = runPasses(tokenPasses, lexAll(lines), watchers?.tokens)
  const paper = runPasses(paperPasses, paperOf(tokens), watchers?.paper)
  const numbering = numberIssues(paper.drafts)
  const evidences = paper.drafts.map((draft) => {
    const finished = finish(paper.lines, draft, paper.layout, numbering.get(draft))
    watchers?.finished?.(draft, finished)
    return evidenceOfLines(paper, draft, finished)
  })
  return { evidences, document: evidenceOfPaper(paper), ...accountFor(blocks.length, paper) }
}
