/** Returns the value at a place, or the last one of a shorter list; throws on an empty list. */
export function atOrLast<Value>(values: readonly Value[], at: number): Value {
  const value = values[Math.min(at, values.length - 1)]
  if (value === undefined) throw new Error('an empty list')
  return value
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Returns the word that an axis value such as 'third' names. */
export const ordinalOf = <Value>(values: readonly Value[], ordinal: string): Value =>
  atOrLast(values, Math.max(0, ordinals.indexOf(ordinal)) % values.length)
