import type { ReactNode } from 'react'
import type { QuestionImage } from '../../src-main/contract/questionCalls.ts'
import { PicturesAt, type Place } from '../components/question/Pictures.tsx'
import { Picture } from './Picture.tsx'

type PicturesOfProps = {
  questionId: number
  number: string | null
  images: readonly QuestionImage[]
  children: ReactNode
}

/** Gives what shows a question the pictures that belong to its fields. */
export function PicturesOf({ questionId, number, images, children }: PicturesOfProps) {
  const at = ({ field, label }: Place) => {
    const here = images.filter((image) => image.field === field && image.label === label)
    if (here.length === 0) return null
    return (
      <span className="my-1.5 flex flex-wrap items-start gap-2">
        {here.map(({ image }) => (
          <Picture key={image} questionId={questionId} number={number} image={image} label={label} />
        ))}
      </span>
    )
  }
  return <PicturesAt value={at}>{children}</PicturesAt>
}
