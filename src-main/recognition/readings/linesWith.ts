import { hasNumber, type Lexed } from '../lexed.ts'
import { remembered } from '../remembered.ts'

/** Which lines hold what, in order. A pass looks at those it can do something with, and at none where there are none. */
export type LinesWith = Readonly<{
  /** A firm number begins the line. */
  number: readonly number[]
  /** Options, or what may be one. */
  options: readonly number[]
  boxes: readonly number[]
  /** A number and an option at its beginning. */
  numberedOption: readonly number[]
  /** Labelled values. */
  fields: readonly number[]
  /** Words that head a section. */
  heading: readonly number[]
  /** The document says that it is a heading. */
  title: readonly number[]
  /** Nothing firm begins the line: it may be text, or anything that is not known yet. */
  nothingFirm: readonly number[]
}>

/** Reads off them which lines hold what. */
export const linesWith = remembered((lines: readonly Lexed[]): LinesWith => {
  const found = {
    number: [] as number[],
    options: [] as number[],
    boxes: [] as number[],
    numberedOption: [] as number[],
    fields: [] as number[],
    heading: [] as number[],
    title: [] as number[],
    nothingFirm: [] as number[],
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const { pieces, fields, number, startsWithOption } = line
    const form = pieces[0]?.form
    if (hasNumber(line)) found.number.push(at)
    if (form !== undefined) found.options.push(at)
    if (form === 'check') found.boxes.push(at)
    if (number && startsWithOption) found.numberedOption.push(at)
    if (fields.length > 0) found.fields.push(at)
    if (line.heading) found.heading.push(at)
    if (line.line.level > 0) found.title.push(at)
    const isFirm = (number && !number.weak) || (startsWithOption && form !== 'bare') || fields[0]?.labelFrom === 0
    if (!isFirm) found.nothingFirm.push(at)
  }
  return found
})
