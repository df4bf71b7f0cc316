import type { AnswerPlace } from '../questions/Draft.ts'
import type { DecidedType } from '../questions/decideType.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import type { Doubt } from './doubts.ts'

/** How a question was come by, as far as its reader alone knows. */
export type Evidence = Readonly<{
  question: RecognisedQuestion
  /** Its lines, the columns of a table, or fields that the format states. */
  from: 'lines' | 'columns' | 'fields'
  /** Questions of one stretch are printed alike: those below one heading, or of one table. */
  stretch: string
  place: AnswerPlace | null
  typeBy: DecidedType['by']
  hint: TypeHint | null
  /** How its parts are printed: number, options. Compared with those of its stretch. */
  form: Readonly<{ number: string; options: string; stemLines: number; optionLines: number; explanationLines: number }>
  /** What its reader saw that speaks against it. */
  seen: readonly Doubt[]
}>

/** What is known of the whole document: doubts that hold for all its questions alike. */
export type DocumentEvidence = readonly Doubt[]
