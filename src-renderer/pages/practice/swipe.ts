export type Swipe = 'next' | 'previous'

/** In CSS pixels; less is a tap of an unsteady finger. */
const least = 60

/** What a finger means that went so far to the right and down; undefined: it scrolls, or means nothing. */
export function swipeOf(right: number, down: number): Swipe | undefined {
  if (Math.abs(right) < least || Math.abs(right) < 2 * Math.abs(down)) return undefined
  return right < 0 ? 'next' : 'previous'
}
