import { changeEach } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { plainTruth } from '../tokens/truthWords.ts'
import { asAnswerLabel, asFurniture } from './relabel.ts'
import {
  announcesRight,
  buttons,
  furniture,
  loneNumber,
  praises,
  short,
  showsAnswer,
  status,
  topicLine,
  voted,
} from './sitePhrases.ts'

/** Scores, flags, buttons and the state of a question are set aside. */
export const dropFurniture = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line, at) => {
    const above = lines[at - 1]
    const isStatus = above !== undefined && loneNumber.test(short(above)) && status.test(short(line))
    const text = short(line)
    const isFurniture = isStatus || ((furniture.test(text) || buttons.test(text)) && !announcesRight.test(text))
    if (showsAnswer.test(short(line))) return isAnswer(lines, at + 1) ? asAnswerLabel(line) : asFurniture(line)
    return isFurniture ? asFurniture(line) : line
  })

const answers = new RegExp(`^[([]?([A-La-l]|${plainTruth})[)\\]]?(?:\\s?[.、:,-]|\\s*$|\\)\\s)`, 'i')

/** One letter or truth word opens the line, and no option goes on below it. */
function isAnswer(lines: readonly Line[], at: number): boolean {
  const letter = answers.exec(lines[at]?.folded ?? '')?.[1]
  if (letter === undefined) return false
  const next = /^[([]?([A-La-l])[)\]]?\s?[.、:)]/.exec(lines[at + 1]?.folded ?? '')?.[1]
  return next === undefined || next.charCodeAt(0) !== letter.charCodeAt(0) + 1
}

/** "Your answer is correct." says nothing once the right option is known. */
export const dropPraise = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line) => (praises.test(short(line)) ? asFurniture(line) : line))

/** "AC (95%)": how many voted for it. */
const votes = /^[A-H]{1,6}\s*[(:]\s*\d{1,3}\s?%\s*\)?$/

/** A line of words above votes says what they are. */
const mayTitleVotes = /^[\p{L}\s]{2,40}:?$/u

/** What a page of exam dumps shows of its votes and topics around a question. */
export const dropVotes = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line, at) => {
    const above = lines[at - 1]
    const isTopic = topicLine.test(short(line)) && above !== undefined && loneNumber.test(short(above))
    const isTitle = votes.test(lines[at + 1]?.folded ?? '') && mayTitleVotes.test(line.folded)
    const end = line.folded.endsWith('oted') ? line.folded.search(voted) : -1
    const shown = isTopic || isTitle || votes.test(line.folded) ? asFurniture(line) : line
    return end > 0 ? { ...shown, text: line.text.slice(0, end), folded: line.folded.slice(0, end) } : shown
  })
