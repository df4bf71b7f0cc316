import type { Line } from '../lines.ts'
import { remembered } from '../remembered.ts'

const joined = remembered((lines: readonly Line[]) => ({ text: lines.map(({ folded }) => folded).join('\n') }))

/** All lines as one text, folded: a pass that needs a sign which stands nowhere in it need look at no line. */
export const wholeText = (lines: readonly Line[]): string => joined(lines).text
