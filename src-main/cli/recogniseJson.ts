import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { Recognition } from '../recognition/RecognisedQuestion.ts'
import { printedAnswer } from './printedAnswer.ts'

/** The document that `recognise --json` prints; its field names are fixed (docs/command-line.md). */
export const recogniseJson = (
  document: SourceDocument,
  recognition: Pick<Recognition, 'questions' | 'ledger' | 'tables'>,
) => ({
  document: { name: document.name, format: document.format, blocks: document.blocks.length },
  questions: recognition.questions.map((question) => ({
    number: question.number,
    type: question.type,
    stem: question.stem,
    options: question.options,
    answer: printedAnswer(question.key),
    explanation: question.explanation,
    section: question.section,
    confidence: question.confidence,
    issues: question.issues,
    source: { blocks: question.source.blocks },
  })),
  ledger: recognition.ledger,
  /** Only where questions stood in columns: how each table was read, in the form that `import --columns` takes. */
  ...(recognition.tables && recognition.tables.length > 0 ? { tables: recognition.tables } : {}),
})
