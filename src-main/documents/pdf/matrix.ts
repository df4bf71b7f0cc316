export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`, as in PDF: a point of the inner space is mapped to the outer one. */
export const concat = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const mapX = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4]
export const mapY = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5]

/** Six numbers from an array or an array-like object; anything else is the identity. */
export function toMatrix(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null) return identity
  const at = (index: number) => Number((value as Record<number, unknown>)[index] ?? identity[index])
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
