import type { Block } from '../../documents/SourceDocument.ts'
import { linesOf } from '../lines.ts'
import type { Recognition } from '../RecognisedQuestion.ts'
import { type LinePlace, placesIn } from '../taught/linePlaces.ts'
import { bareFrom } from '../taught/taughtLines.ts'
import { readOptionLabel } from '../tokens/optionLabels.ts'

/** So far below a question a line may still belong to it, though it was read as something else. */
const reach = 4

/**
 * A printed line and what it was read as. `owner`: its question, or the one that it stands below. `bare`: without the letter or box before it. `isOption`: its letter goes on from the one
 * above, or it has a box.
 */
export type SurveyLine = LinePlace &
  Readonly<{ block: number; text: string; folded: string; bare: string; owner: number; isOption: boolean }>

/** The lines of a document beside their reading, in reading order. */
export function surveyLines(blocks: readonly Block[], recognition: Recognition): readonly SurveyLine[] {
  const placeOf = placesIn(recognition, (block) => blocks[block]?.text.trim() === '')
  let [question, letter] = [-1, -1]
  let [owner, below] = [-1, 0]
  return linesOf(blocks).map(({ block, text, folded }) => {
    const place = placeOf(block)
    if (place.question !== question) [question, letter] = [place.question, -1]
    below = place.question >= 0 ? 0 : below + 1
    owner = place.question >= 0 ? place.question : below > reach ? -1 : owner
    const from = bareFrom(folded)
    const index = readOptionLabel(folded, 0, true)?.index ?? letter + 1
    const isOption = from > 0 && place.read === 'options' && index > letter
    if (isOption) letter = index
    return {
      ...place,
      owner,
      block,
      text: text.trim(),
      folded: folded.trim(),
      bare: folded.slice(from).trim(),
      isOption,
    }
  })
}
