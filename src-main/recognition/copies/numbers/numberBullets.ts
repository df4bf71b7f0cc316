import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

/** "- 1992": alone it may be a negative number, or a page's. */
const beforeNumber = /^([-•·])\s+(?=\d)/

const signOf = (line: Line | undefined): string | null => {
  if (!line || line.aside !== null || line.kind === 'code') return null
  return line.bullet !== '' ? line.bullet : (beforeNumber.exec(line.folded)?.[1] ?? null)
}

/** A sign before a number is a bullet where a line near it has the same. */
export const readNumberBullets = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line, at) => {
    const match = line.bullet === '' ? beforeNumber.exec(line.folded) : null
    const sign = match ? signOf(line) : null
    if (!match || sign === null) return line
    // a line of the page may stand between it and the next
    const isAmong = [at - 1, at + 1, at - 2, at + 2].some((near) => signOf(lines[near]) === sign)
    return isAmong ? { ...partOf(line, match[0].length), bullet: sign } : line
  })
