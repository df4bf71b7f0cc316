import { changeEach, Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { plainTruth } from '../../tokens/truthWords.ts'
import { asAnswerLabel, asFurniture } from '../labels/relabel.ts'
import {
  announcesRight,
  buttons,
  furniture,
  isCounters,
  loneNumber,
  phrasesAmong,
  praises,
  short,
  showsAnswer,
  status,
  topicLine,
  voted,
  votes,
} from './sitePhrases.ts'

/** Scores, flags, buttons and the state of a question are set aside. */
export function dropFurniture(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (const at of phrasesAmong(lines)) {
    const [above, line] = [lines[at - 1], lines[at]]
    if (!line) continue
    const text = short(line)
    const isStatus = above !== undefined && loneNumber.test(short(above)) && status.test(text)
    const isOfPage = furniture.test(text) || buttons.test(text) || isCounters(text)
    const isFurniture = isStatus || (isOfPage && !announcesRight.test(text))
    if (showsAnswer.test(text)) edited.set(at, isAnswer(lines, at + 1) ? asAnswerLabel(line) : asFurniture(line))
    else if (isFurniture) edited.set(at, asFurniture(line))
  }
  return edited.result
}

const answers = new RegExp(`^[([]?([A-La-l]|${plainTruth})[)\\]]?(?:\\s?[.、:,-]|\\s*$|\\)\\s)`, 'i')

/** One letter or truth word opens the line, and no option goes on below it. */
function isAnswer(lines: readonly Line[], at: number): boolean {
  const letter = answers.exec(lines[at]?.folded ?? '')?.[1]
  if (letter === undefined) return false
  const next = /^[([]?([A-La-l])[)\]]?\s?[.、:)]/.exec(lines[at + 1]?.folded ?? '')?.[1]
  return next === undefined || next.charCodeAt(0) !== letter.charCodeAt(0) + 1
}

/** "Your answer is correct." says nothing once the right option is known. */
export function dropPraise(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (const at of phrasesAmong(lines))
    if (lines[at] && praises.test(short(lines[at]))) edited.set(at, asFurniture(lines[at]))
  return edited.result
}

/** A line of words above votes says what they are. */
const mayTitleVotes = /^[\p{L}\s]{2,40}:?$/u

/** What a page of exam dumps shows of its votes and topics around a question. */
export function dropVotes(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (const at of phrasesAmong(lines)) {
    const [above, line] = [lines[at - 1], lines[at]]
    if (!line) continue
    const areVotes = votes.test(line.folded)
    const isTopic = topicLine.test(line.folded) && above !== undefined && loneNumber.test(short(above))
    if (areVotes || isTopic) edited.set(at, asFurniture(line))
    if (areVotes && above && mayTitleVotes.test(above.folded)) edited.set(at - 1, asFurniture(above))
  }
  return changeEach(edited.result, (line) => {
    const end = line.folded.endsWith('oted') ? line.folded.search(voted) : -1
    return end > 0 ? { ...line, text: line.text.slice(0, end), folded: line.folded.slice(0, end) } : line
  })
}
