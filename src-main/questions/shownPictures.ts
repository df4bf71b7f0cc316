import type { QuestionImage } from '../contract/questionCalls.ts'

type Images = readonly QuestionImage[]

const isOfAnswer = ({ field }: QuestionImage) => field === 'answer' || field === 'explanation'

/** Returns the pictures that come with the question: nothing of its answer, not even that there is one. */
export const askedPictures = (images: Images): Images => images.filter((image) => !isOfAnswer(image))

/** Returns the pictures that come with the answer. */
export const answerPictures = (images: Images): Images => images.filter(isOfAnswer)
