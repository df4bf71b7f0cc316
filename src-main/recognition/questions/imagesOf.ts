import type { QuestionImage } from '../../contract/questionCalls.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from './Draft.ts'

/** The pictures of a question, each with the field whose text it stands in; the stem's where no text is near. */
export function imagesOf(lines: readonly Lexed[], draft: Draft): QuestionImage[] {
  const images: QuestionImage[] = []
  for (let at = draft.first; at <= draft.last; at++) {
    const line = lines[at]?.line
    if (!line || line.images.length === 0 || line.bound?.as === 'picture') continue
    for (const { at: position, image } of line.images)
      images.push({ image, ...fieldAt(draft, at, position - line.shift) })
  }
  for (const at of draft.pictures)
    for (const { image } of lines[at]?.line.images ?? []) images.push({ image, field: 'stem' })
  return images
}

function fieldAt(draft: Draft, at: number, position: number): Omit<QuestionImage, 'image'> {
  const holds = (stretch: Stretch) => stretch.at === at && position >= stretch.from - 4 && position <= stretch.to
  for (const [index, option] of draft.options.entries())
    if (option.text.some(holds)) return { field: 'option', label: labelAt(index) }
  const stretches = [...draft.answers.flatMap(({ text }) => text)]
  if (stretches.some(holds)) return { field: 'answer' }
  if (draft.explanation.some(holds)) return { field: 'explanation' }
  const firstAnswer = stretches[0]?.at
  return { field: firstAnswer !== undefined && at > firstAnswer ? 'answer' : 'stem' }
}
