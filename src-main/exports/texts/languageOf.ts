import type { ExportedQuestion } from '../set/ExportedSet.ts'
import type { Language } from './words.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Returns the language that most of the questions are in: a word of letters weighs as much as a Chinese sign. */
export function languageOf(questions: readonly Pick<ExportedQuestion, 'stem' | 'options'>[]): Language {
  let [signs, words] = [0, 0]
  for (const { stem, options } of questions)
    for (const text of [stem, ...options.map((option) => option.text)]) {
      signs += count(text, /\p{Script=Han}/gu)
      words += count(text, /\p{Script=Latin}{2,}/gu)
    }
  return words > signs ? 'en' : 'zh'
}
