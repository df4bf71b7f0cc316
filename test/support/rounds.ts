export const isSoaking = process.env.QQUIZ_SOAK === '1'

/** How often what depends on chance is tried: `few` times in `npm test`, `many` in `npm run soak`. */
export const rounds = (few: number, many: number): number => (isSoaking ? many : few)

/** Spreads rounds over a stretch, a random moment in each part of it: few of them already reach from its start to its end. */
export const momentOf = (round: number, all: number, stretch: number): number =>
  ((round + Math.random()) / all) * stretch

/** Seeds of random acts: the same in every `npm test`, so that what fails there fails again; others each time in `npm run soak`. */
export const seeds = (few: number, many: number): number[] =>
  Array.from({ length: rounds(few, many) }, (_, index) => (isSoaking ? Math.floor(Math.random() * 2 ** 32) : index + 1))
