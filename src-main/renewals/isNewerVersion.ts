/** Questions of the older document and the newer; of these, how many say the same, and how many the same or nearly so. */
export type Shared = { older: number; newer: number; same: number; alike: number }

/**
 * Under a name that only a date or a version tells apart, half of the older document is enough, as editions grow and are revised; a
 * third of the newer, so that a part of a book is not taken for the book. Some have to be the very same: exercises of one pattern are
 * alike without being versions of each other.
 */
const byName = { ofOlder: 0.5, ofNewer: 0.3, sameOfOlder: 0.2, least: 2 }
/** Under any other name it has to be nearly all: what chapters, extracts and collections have in common is less. */
const byContent = { ofOlder: 0.8, ofNewer: 0.6, sameOfOlder: 0.5, least: 5 }

/** Returns whether a document is a newer version of another: by what they share, and whether their files are named alike. */
export function isNewerVersion({ older, newer, same, alike }: Shared, isNamedAlike: boolean): boolean {
  const bound = isNamedAlike ? byName : byContent
  return (
    alike >= bound.least &&
    alike >= bound.ofOlder * older &&
    alike >= bound.ofNewer * newer &&
    same >= bound.sameOfOlder * older
  )
}
