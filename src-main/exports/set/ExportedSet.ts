import type { MistakeReason } from '../../contract/mistakeReasons.ts'
import type { QuestionImage } from '../../contract/questionCalls.ts'
import type { AnswerOrigin, Key, Option, QuestionType, Response } from '../../contract/questionTypes.ts'

/** How a question stands in the mistake book. */
export type ExportedMistake = {
  timesWrong: number
  rightInARow: number
  lastWrongAt: number
  /** In the letters that the options have now. */
  lastWrongResponse: Response
  reason: MistakeReason | null
}

/** What is remembered of a question (FSRS), with times in milliseconds UTC. */
export type ExportedCard = {
  stability: number
  difficulty: number
  due: number
  lastReview: number
  reps: number
  lapses: number
}

/** A question as it goes out: what people see of it, without the numbers that only this library knows it by. */
export type ExportedQuestion = {
  uid: string
  bank: string
  number: string | null
  type: QuestionType
  stem: string
  options: readonly Option[]
  key: Key | null
  keyOrigin: AnswerOrigin
  explanation: string | null
  explanationOrigin: AnswerOrigin
  section: string | null
  /** Empty where the person's own words are left out, as `note` is null. */
  tags: readonly string[]
  note: string | null
  images: readonly QuestionImage[]
  /** The names of the documents it was read from. */
  sources: readonly string[]
  mistake: ExportedMistake | null
  card: ExportedCard | null
}

/** `mime` by the beginning of the bytes; null: nothing that a browser shows. */
export type ExportedPicture = { sha256: string; mime: string | null; bytes: Uint8Array }

/** What every writer takes. Pictures that are not on disk are missing from `pictures`. */
export type ExportedSet = {
  /** The bank's name, or what a person would call these questions. */
  title: string
  questions: readonly ExportedQuestion[]
  pictures: ReadonlyMap<string, ExportedPicture>
  /** When it was made: writers have no clock. */
  madeAt: number
}
