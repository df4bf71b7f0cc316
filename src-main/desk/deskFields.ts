import type { DeskFields } from '../contract/deskCalls.ts'

/** Returns of a question what the review shows. */
export const deskFieldsOf = ({ type, stem, options, key, explanation, section }: DeskFields): DeskFields => ({
  type,
  stem,
  options,
  key,
  explanation,
  section,
})
