export type Point = [number, number]

/** The corners of a turned rectangle, clockwise from the top left as its text runs. */
export type Quad = [Point, Point, Point, Point]

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1])

/** How long and how high the text in it is. */
export const sidesOf = ([a, b, , d]: Quad): readonly [number, number] => [distance(a, b), distance(a, d)]

/** How far text is from level: how much it falls for each step to the right. */
export const slopeOf = ([a, b]: Quad): number => (b[1] - a[1]) / Math.max(1, b[0] - a[0])
