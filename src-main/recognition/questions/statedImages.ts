import type { QuestionImage } from '../../contract/questionCalls.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import type { Block } from '../../documents/SourceDocument.ts'
import type { Stated } from './statedQuestion.ts'

/** The pictures of a stated question: its blocks show the lines of the stem, the options, the answer, the explanation, in turn. */
export function statedImages({ stem = '', options = [] }: Stated, blocks: readonly Block[]): QuestionImage[] {
  const stemLines = stem.split('\n').length
  const fieldAt = (at: number, { text }: Block): Omit<QuestionImage, 'image'> => {
    if (at < stemLines) return { field: 'stem' }
    if (at < stemLines + options.length) return { field: 'option', label: labelAt(at - stemLines) }
    return { field: text.startsWith('Answer: ') ? 'answer' : 'explanation' }
  }
  return blocks.flatMap((block, at) => (block.images ?? []).map(({ image }) => ({ image, ...fieldAt(at, block) })))
}
