/** A line as the recogniser of letters gives it: each letter 20 wide, 24 high, and sure. */
export const lineOf = (text: string) => ({
  quad: [
    [0, 0],
    [text.length * 20, 0],
    [text.length * 20, 24],
    [0, 24],
  ] as [[number, number], [number, number], [number, number], [number, number]],
  letters: [...text].map((letter, at) => ({ text: letter, at: at * 20 + 10, confidence: 1 })),
})

/** Ink of these rectangles alone. */
export function inkWith(
  width: number,
  height: number,
  bars: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[],
) {
  const dark = new Uint8Array(width * height)
  for (const [x0, y0, x1, y1] of bars) for (let y = y0; y < y1; y++) dark.fill(1, y * width + x0, y * width + x1)
  return { width, height, dark }
}
