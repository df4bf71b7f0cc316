import type { Line } from '../lines.ts'

/** A part of the line, printed where it was. Labels and pictures of the whole are still on it: they are the caller's to take off. */
export const partOf = (line: Line, from: number, to?: number): Line => ({
  ...line,
  text: line.text.slice(from, to),
  folded: line.folded.slice(from, to),
  shift: line.shift + from,
})
