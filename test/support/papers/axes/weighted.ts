import fc from 'fast-check'

/** Draws a key of the table as often as its number says, and shrinks to the first one: put the plainest first. */
export const weighted = <Value extends string>(weights: Readonly<Record<Value, number>>): fc.Arbitrary<Value> =>
  fc.oneof(
    { withCrossShrink: true },
    ...Object.entries<number>(weights).map(([value, weight]) => ({ weight, arbitrary: fc.constant(value as Value) })),
  )
