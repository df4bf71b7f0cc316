import { parse } from './banks.ts'
import type { Layout } from './layout.ts'

/** A layout written out by hand: the document, then its questions in the notation of the banks; ⏎ parts lines of a stem. */
export const make = (name: string, body: string, truth: string, ambiguous?: Record<number, string>): Layout => ({
  name,
  body: body.trimStart(),
  items: truth.trim() === '' ? [] : parse(truth).map((item) => ({ ...item, stem: item.stem.replaceAll('⏎', '\n') })),
  ...(ambiguous && { ambiguous }),
})
