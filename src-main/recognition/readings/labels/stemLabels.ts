import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import type { Field } from '../../tokens/fieldLabels.ts'
import { anyTruth } from '../../tokens/truthWords.ts'
import { announcesSharedOptions } from '../lists/sharedOptions.ts'

const opensQuestion = (line: Lexed): boolean => hasNumber(line) || line.lead?.opens === true

const keyLike = new RegExp(`^[([]?(?:[A-Ha-h](?:[\\s,、;]*[A-H]){0,7}|\\d{1,2}|${anyTruth})[)\\]]?[.。;]?$`, 'i')

const isComment = /^(?:#|\/\/|--)\s/

/** The line is a comment, or behind the label stands no letter, number or word of truth but a text. */
const holdsText = ({ line }: Lexed, { from, to }: Field): boolean => {
  const value = line.folded.slice(from, to).trim()
  return isComment.test(line.folded) || (value !== '' && !keyLike.test(value))
}

const solves = /^(?:solution|解)/i

/**
 * "Solution:", "Note:" and the like belong to a text as often as to an answer; "answers to ..." is the rest of a sentence.
 * Other labels of answers do only if the answer itself stands below the options.
 */
function mayBeText(line: Lexed): 'surely' | 'ifAnswered' | null {
  const field = line.fields[0]
  if (line.pieces.length > 0) return null
  if (line.heading?.kind === 'key') return /^[a-z]/.test(line.line.folded) ? 'surely' : null
  if (!field || field.labelFrom > line.from) return null
  if (field.kind === 'explanation' || (field.kind === 'answer' && (!field.firm || solves.test(field.word))))
    return 'surely'
  return field.kind === 'answer' && holdsText(line, field) ? 'ifAnswered' : null
}

/** The lines of a stem that have labels, and whether its options have begun. */
type OpenStem = { sure: number[]; unsure: number[]; hasOptions: boolean }

/**
 * Labels between the number of a question and its options are words of its stem, as long as no answer stands among them:
 * "Solution: You buy a lamp. Does this meet the goal?", "Explanation: the path is wrong".
 */
export function keepStemLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  const keep = (labels: readonly number[]) => {
    for (const at of labels) {
      const line = edited.get(at)
      if (line) edited.set(at, asText(line))
    }
  }
  let stem: OpenStem | null = null
  lines.forEach((line, at) => {
    if (line.noise) return
    const opens = opensQuestion(line)
    if (opens) stem = { sure: [], unsure: [], hasOptions: false }
    else if (announcesSharedOptions(line.line.folded)) stem = null
    if (!stem) return
    if (line.pieces.length > 0 && !stem.hasOptions) {
      keep(stem.sure)
      stem.hasOptions = true
    }
    const label = stem.hasOptions ? null : mayBeText(line)
    if (label === 'surely') stem.sure.push(at)
    else if (label === 'ifAnswered') stem.unsure.push(at)
    else if (line.heading && !opens) stem = null
    else if (line.fields.some(({ kind }) => kind === 'answer' || kind === 'mine')) {
      if (stem.hasOptions) keep(stem.unsure)
      stem = null
    }
  })
  return edited.result
}

const asText = (line: Lexed): Lexed => ({ ...line, fields: [], to: line.line.folded.length, heading: null })
