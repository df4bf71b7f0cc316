import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { questionProblems } from '../../src-main/contract/questionProblems.ts'
import type { EditedFields } from './editDraft.ts'

/** What does not hold yet, in words, by field: from the first try to save on, and then as one types. */
export function useEditProblems(fields: EditedFields, start: QuestionView) {
  const { t } = useTranslation()
  const [isChecked, setChecked] = useState(false)
  const found = questionProblems({ ...fields, images: imagesNow(fields, start) })
  const shown = isChecked ? found : []
  const words = (problem: (typeof found)[number] | undefined) => problem && t(`question.problems.${problem.problem}`)
  return {
    /** True if there is nothing against saving. */
    check: () => {
      setChecked(true)
      return found.length === 0
    },
    forget: () => setChecked(false),
    of: (name: 'stem' | 'options' | 'key') => words(shown.find(({ field }) => field.name === name)),
    ofOption: (index: number) => words(shown.find(({ field }) => field.name === 'option' && field.index === index)),
  }
}

/** The pictures with the letters that their options have in the editor. */
export const imagesNow = (fields: EditedFields, { images }: QuestionView): QuestionView['images'] =>
  images.flatMap((image) => {
    if (image.label === undefined) return [image]
    const option = fields.options.find(({ was }) => was === image.label)
    return option ? [{ ...image, label: option.label }] : []
  })
