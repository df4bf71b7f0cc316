import { changeEach } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { asFurniture } from './relabel.ts'
import { announcesRight, furniture, loneNumber, praises, short, status, topicLine, voted } from './sitePhrases.ts'

/** Scores, flags, buttons and the state of a question are set aside. */
export const dropFurniture = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line, at) => {
    const above = lines[at - 1]
    const isStatus = above !== undefined && loneNumber.test(short(above)) && status.test(short(line))
    const isFurniture = isStatus || (furniture.test(short(line)) && !announcesRight.test(short(line)))
    return isFurniture ? asFurniture(line) : line
  })

/** "Your answer is correct." says nothing once the right option is known. */
export const dropPraise = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line) => (praises.test(short(line)) ? asFurniture(line) : line))

/** What a page of exam dumps shows of its votes and topics around a question. */
export const dropVotes = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line, at) => {
    const above = lines[at - 1]
    const isTopic = topicLine.test(short(line)) && above !== undefined && loneNumber.test(short(above))
    const end = line.folded.endsWith('oted') ? line.folded.search(voted) : -1
    const shown = isTopic ? asFurniture(line) : line
    return end > 0 ? { ...shown, text: line.text.slice(0, end), folded: line.folded.slice(0, end) } : shown
  })
