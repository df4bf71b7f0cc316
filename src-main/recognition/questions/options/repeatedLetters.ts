import { labelAt } from '../../../contract/questionProblems.ts'

const letter = /^([A-L])(?:\s*[.、．:：)）]\s*|\s+)(?=\S)/

/** The options without their letters, where each has its own once more: "A. A wood", "B. B stone". */
export function withoutRepeatedLetters(options: readonly string[]): readonly string[] {
  const labels = options.map((option) => letter.exec(option))
  const isRepeated = options.length >= 3 && labels.every((label, at) => label?.[1] === labelAt(at))
  return isRepeated ? options.map((option, at) => option.slice(labels[at]?.[0].length ?? 0)) : options
}
