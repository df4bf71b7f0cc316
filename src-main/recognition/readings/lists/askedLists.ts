import type { Lexed } from '../../lexed.ts'
import type { Gain } from '../starts/Gain.ts'

/** Shorter lists are steps or remarks as often as what will be asked. */
const fewest = 10
/** How many of its points ask, so that the others are asked, too. */
const someAsk = 0.25
/** What stands in such a list is worth no less than not to lose by asking nothing. */
const listedGain = 1.7

/**
 * Long lists that count up from 1 line by line, without options or answers, are what will be asked in an exam where some of
 * their points ask: the others ("Types of files.") begin questions, too.
 */
export function withAsked(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
): readonly (Gain | undefined)[] {
  const asked = listsThatAsk(lines, gains)
  if (asked.size === 0) return gains
  return gains.map((gain, at) =>
    gain && !gain.supported && asked.has(at) ? { ...gain, gain: gain.gain + listedGain, supported: true } : gain,
  )
}

function listsThatAsk(lines: readonly Lexed[], gains: readonly (Gain | undefined)[]): ReadonlySet<number> {
  const asked = new Set<number>()
  let list: number[] = []
  const close = () => {
    const sure = list.filter((at) => gains[at]?.supported).length
    if (list.length >= fewest && sure < list.length && sure >= list.length * someAsk)
      for (const at of list) asked.add(at)
    list = []
  }
  lines.forEach((line, at) => {
    const { number, noise } = line
    const gain = gains[at]
    if (noise) return
    const value = number?.family === 'arabic' && !number.weak && gain && !gain.hasParts ? number.value : 0
    if (value === 0 || value !== list.length + 1) close()
    if (value === list.length + 1) list.push(at)
  })
  close()
  return asked
}
