/**
 * What a model saw in an answer, point by point of the reference. `awarded` is at most `points`; a point without a quote that
 * stands in the answer earns nothing. `nothing`: why there was nothing to read, so that no model was asked and a rule graded.
 */
export type GradeDetails = {
  points: readonly { text: string; points: number; awarded: number; quote: string | null }[]
  comment: string | null
  nothing?: 'repeatsQuestion' | 'addressesGrader'
}
