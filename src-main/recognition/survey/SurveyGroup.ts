import type { RuleStep } from '../../contract/readingRules.ts'
import type { RecognisedQuestion } from '../RecognisedQuestion.ts'

/** What a mending changes of a question. */
export type MendedFields = Pick<RecognisedQuestion, 'type' | 'stem' | 'options' | 'key' | 'explanation' | 'section'>

/** Why questions are alike; `doubt` has no mending of its own and names the doubts. */
type SurveyCause =
  | 'surplusLines'
  | 'keyAtPlace'
  | 'typeAgainstSection'
  | 'orphanedAnswers'
  | 'swallowedOptions'
  | 'runTogether'
  | 'holdsNext'
  | 'cutInTwo'
  | 'startsAbove'
  | 'doubt'

/**
 * By rules, the document is read anew; by fields, each question gets its own; splits make two of one, joins one of two.
 * Questions are named by their place in the reading; `together`: another one that is changed with it or not at all.
 */
export type SurveyMend =
  | { kind: 'rules'; step: RuleStep }
  | { kind: 'fields'; changes: readonly { at: number; fields: MendedFields; together?: number }[] }
  | { kind: 'splits'; changes: readonly { at: number; parts: readonly [MendedFields, MendedFields] }[] }
  | { kind: 'joins'; changes: readonly { at: number; other: number; fields: MendedFields }[] }

/** Questions that are doubtful for one cause and laid out alike, and what would mend them all. */
export type SurveyGroup = Readonly<{
  cause: SurveyCause
  /** The lines that the cause speaks of, as forms; for `typeAgainstSection` the section, for `doubt` the doubts. */
  forms: readonly string[]
  /** The first line of each form as printed. */
  samples: readonly string[]
  /** How many options, and of what type. */
  layout: string
  members: readonly number[]
  mend: SurveyMend | null
  /** Three that differ most; `after` is null where there is no mending. `other`: joined to it; `andAfter`: split off from it. */
  examples: readonly { at: number; after: MendedFields | null; other?: number; andAfter?: MendedFields }[]
  /** How many of them would be beyond doubt. */
  settles: number
}>

/** A group that is proposed before it was tried. */
export type Proposal = Pick<SurveyGroup, 'cause' | 'forms' | 'samples' | 'members'> & { mend: SurveyMend }

export const fieldsOf = ({ type, stem, options, key, explanation, section }: MendedFields): MendedFields => ({
  type,
  stem,
  options,
  key,
  explanation,
  section,
})
