/** An answer in words, the question it was given to, and the reference that it is graded by. */
export type AnswerInWords = { question: string; reference: string; answer: string }
