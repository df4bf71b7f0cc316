import { useRef, useState } from 'react'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { withPicture } from './draftPictures.ts'
import { draftOf, type EditDraft, fieldsOf, isSameDraft } from './editDraft.ts'
import { useAddPictures } from './useAddPictures.ts'
import { useEditProblems } from './useEditProblems.ts'

export type QuestionDraft = ReturnType<typeof useQuestionDraft>

/** A question while it is written: what it would be, what is wrong with it yet. `tidy`: what of it is not meant. */
export function useQuestionDraft(start: QuestionView, tidy: (draft: EditDraft) => EditDraft = (draft) => draft) {
  const stem = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFieldSetElement>(null)
  const [from, setFrom] = useState(() => draftOf(start))
  const [draft, setDraft] = useState(from)
  const fields = fieldsOf(tidy(draft), start)
  const pictures = useAddPictures((image, place) =>
    setDraft((now) => ({ ...now, pictures: withPicture(now.pictures, image, place) })),
  )
  const problems = useEditProblems(fields)
  return {
    ...{ start, draft, setDraft, fields, pictures, problems, stem, form },
    isChanged: !isSameDraft(draft, from),
    /** True if it can be saved; otherwise what stands against it is said, and its field has the focus. */
    check: (): boolean => {
      const isSound = problems.check()
      if (!isSound)
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return isSound
    },
    /** Another question is written in its place. */
    beginWith: (next: EditDraft) => {
      setFrom(next)
      setDraft(next)
      problems.forget()
      stem.current?.focus()
    },
  }
}
