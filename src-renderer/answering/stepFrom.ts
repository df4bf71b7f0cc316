/** The questions of a session, as far as it matters for going through them. */
export type Sequence = {
  total: number
  /** No longer in the library. */
  isGone: (index: number) => boolean
}

/** The nearest question before (-1) or after (1) that is still in the library. */
export function stepFrom({ total, isGone }: Sequence, index: number, step: 1 | -1): number | undefined {
  for (let to = index + step; to >= 0 && to < total; to += step) if (!isGone(to)) return to
  return undefined
}
