import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

/** "A1. 5.-", "B2-07)": a letter with a digit before the number. */
const coded = /^([A-Z]{1,3}\d{1,2})\s?[.\-–_/:]\s?(?=(\d{1,3})\s?[.):\-–])/
const mayBeCoded = /^[A-Z][A-Z\d]/
const fewest = 5
const fewestOfSection = 2
const nearlyAll = 0.8

type Coded = Readonly<{ at: number; length: number; value: number }>

const countsUp = (found: readonly Coded[]): boolean => {
  const rising = found.filter(({ value }, place) => value === (found[place - 1]?.value ?? value - 1) + 1)
  return found.length >= fewestOfSection && rising.length >= found.length * nearlyAll
}

/** The codes of sections before the numbers of their questions, which count up in each, go. */
export function dropSectionCodes(lines: readonly Line[]): readonly Line[] {
  const sections = new Map<string, Coded[]>()
  for (const [at, { folded }] of lines.entries()) {
    const match = mayBeCoded.test(folded) ? coded.exec(folded) : null
    if (!match || match[0].length === folded.length) continue
    const [whole, code = '', digits] = match
    sections.set(code, [...(sections.get(code) ?? []), { at, length: whole.length, value: Number(digits) }])
  }
  const found = [...sections.values()].filter(countsUp).flat()
  if (found.length < fewest) return lines
  const edited = new Edited(lines)
  for (const { at, length } of found) {
    const line = edited.get(at)
    if (line) edited.set(at, partOf(line, length))
  }
  return edited.result
}
