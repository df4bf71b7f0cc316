import type { Key } from '../contract/questionTypes.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { Recognition } from '../recognition/RecognisedQuestion.ts'

/**
 * The answer as the command line prints it: single = one label; multiple = labels in order, no separators;
 * trueFalse = boolean; fillIn = one entry a blank, alternatives joined by "/"; shortAnswer = text; null = none given.
 */
function printedAnswer(key: Key | null): string | boolean | string[] | null {
  if (!key) return null
  switch (key.kind) {
    case 'options':
      return key.labels.join('')
    case 'truth':
      return key.value
    case 'blanks':
      return key.blanks.map((alternatives) => alternatives.join('/'))
    case 'text':
      return key.text
  }
}

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
