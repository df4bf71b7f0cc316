import { findUnit } from './findUnit.ts'
import { one, type Rational, times, toPower } from './Rational.ts'
import { counters } from './unitTable.ts'

/** What is measured, as powers of basic units (`m1s-1`), and how many of them one is. `counter`: a word that only counts. */
export type Measure = { dimension: string; scale: Rational; counter: boolean }

const token = /\s*(?:([*/()])|([\p{L}°]+)(?:\^?\(?(-?\d)\)?)?)/uy

type Term = { base: string; power: number; scale: Rational }

function readTerm(name: string, exponent: number): Term | undefined {
  const unit = findUnit(name)
  const scale = unit && toPower(unit.scale, exponent)
  return unit && scale && { base: unit.base, power: unit.power * exponent, scale }
}

/** Reads the factors of `J/(kg*K)`: a stroke turns the next factor over, or the bracket that follows. */
function readTerms(text: string): Term[] | undefined {
  const terms: Term[] = []
  let [isOver, isOverInBracket, isOpen]: [boolean, boolean, boolean] = [false, false, false]
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const [match, sign, name, power] = token.exec(text) ?? []
    if (match === undefined) return undefined
    at += match.length
    if (sign === '/') isOver = true
    else if (sign === '(') [isOpen, isOverInBracket, isOver] = [true, isOver, false]
    else if (sign === ')') [isOpen, isOver] = [false, false]
    else if (name !== undefined) {
      const isTurned = isOver !== (isOpen && isOverInBracket)
      const term = readTerm(name, Number(power ?? 1) * (isTurned ? -1 : 1))
      if (!term) return undefined
      terms.push(term)
      isOver = false
    }
  }
  return terms
}

/** Reads what stands behind a number (after `plainSigns`): km/h, m/s^2, N·m, 千米每小时, 平方米, 个. "" measures nothing. */
export function readUnit(text: string): Measure | undefined {
  const name = text.trim()
  if (name === '') return { dimension: '', scale: one, counter: false }
  if (counters.has(name)) return { dimension: name, scale: one, counter: true }
  const terms = readTerms(name.replace(/[·•]/gu, '*').replace(/每/gu, '/'))
  if (!terms || terms.length === 0) return undefined
  const powers = new Map<string, number>()
  for (const { base, power } of terms) powers.set(base, (powers.get(base) ?? 0) + power)
  const dimension = [...powers].map(([base, power]) => base + power).sort()
  return {
    dimension: dimension.join(' '),
    scale: terms.reduce((scale, term) => times(scale, term.scale), one),
    counter: false,
  }
}
