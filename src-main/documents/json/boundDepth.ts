/** Far deeper than any question lies, and than what one says goes on within it. */
const deepest = 64

/**
 * Takes out of data, in place, what lies deeper than anybody writes, or within itself, as an anchor of YAML may: whoever turns the rest
 * into text comes to an end. Returns the data.
 */
export function boundDepth(data: unknown): unknown {
  const path = new Set<object>()
  const walk = (value: object): void => {
    path.add(value)
    for (const [key, entry] of Object.entries(value)) {
      if (typeof entry !== 'object' || entry === null) continue
      if (path.size >= deepest || path.has(entry)) Object.defineProperty(value, key, { value: null })
      else walk(entry)
    }
    path.delete(value)
  }
  if (typeof data === 'object' && data !== null) walk(data)
  return data
}
