import type { Quad } from '../model/Quad.ts'

/** `at`: how far along its line, in pixels, the middle of the letter stands. A blank is a letter, too. */
export type ReadLetter = { text: string; at: number; confidence: number }

export type ReadLine = { quad: Quad; letters: ReadLetter[] }

export const textOf = ({ letters }: ReadLine): string => letters.map(({ text }) => text).join('')
