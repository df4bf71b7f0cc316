/** Every dialog about one question takes these, so that any page can open any of them. */
export type QuestionDialogProps = {
  questionId: number
  onClose: () => void
  /** Where questions are gone through: what comes after this one. */
  onNext?: (() => void) | undefined
  /** The line of its document that is meant. */
  line?: string | undefined
}
