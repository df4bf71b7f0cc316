/**
 * The function with a memory: what is found out about the same thing is found out once, and shared by all that ask. Only for
 * things that nobody writes into, as the lines that passes hand on.
 */
export function remembered<Given extends object, Found extends object>(
  find: (given: Given) => Found,
): (given: Given) => Found {
  const known = new WeakMap<Given, Found>()
  return (given) => {
    const before = known.get(given)
    if (before) return before
    const found = find(given)
    known.set(given, found)
    return found
  }
}
