import type { TypeHint } from '../tokens/typeWords.ts'
import type { AnswerPlace, Draft, Section, Stretch } from './Draft.ts'

export type OpenAnswer = { place: AnswerPlace; text: Stretch[] }

/** A draft while its lines are being read. Nothing but the BodyReader writes into one. */
export type OpenDraft = { -readonly [Field in Exclude<keyof Draft, keyof Lists>]: Draft[Field] } & Lists

type Lists = {
  tags: TypeHint[]
  stem: Stretch[]
  options: { index: number; ticked: boolean | null; text: Stretch[]; name?: string }[]
  stray: Stretch[]
  answers: OpenAnswer[]
  given: { place: AnswerPlace; value: string }[]
  explanation: Stretch[]
}

export const newDraft = (first: number, section: Section): OpenDraft => ({
  first,
  last: first,
  number: null,
  value: null,
  tags: [],
  hasLead: false,
  section,
  stem: [],
  holes: [],
  options: [],
  stray: [],
  answers: [],
  given: [],
  explanation: [],
  rightMine: [],
  unnumbered: false,
  material: null,
  bank: null,
  lettersLost: false,
  distant: null,
  pictures: [],
})
