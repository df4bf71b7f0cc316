import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionProblems } from '../../src-main/contract/questionProblems.ts'
import type { EditedFields } from './editDraft.ts'

/** What does not hold yet, in words, by field: from the first try to save on, and then as one types. */
export function useEditProblems(fields: EditedFields) {
  const { t } = useTranslation()
  const [isChecked, setChecked] = useState(false)
  const found = questionProblems({ ...fields, images: fields.images ?? [] })
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
