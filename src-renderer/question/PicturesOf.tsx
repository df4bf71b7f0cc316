import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionImage } from '../../src-main/contract/questionCalls.ts'
import { PicturesAt, type Place } from '../components/question/Pictures.tsx'
import { Picture, type PictureOf, usePictureName } from './Picture.tsx'
import { PictureDialog } from './PictureDialog.tsx'

type PicturesOfProps = {
  questionId: number
  number: string | null
  images: readonly QuestionImage[]
  /** Those that no question has yet. */
  added?: ReadonlyMap<string, string> | undefined
  children: ReactNode
}

/** Gives what shows a question the pictures that belong to its fields; a click on one opens it large, and leads to the others. */
export function PicturesOf({ questionId, number, images, added, children }: PicturesOfProps) {
  const [large, setLarge] = useState<number>()
  const all = images.map(({ image, label }) => ({
    questionId,
    number,
    image,
    label,
    dataUrl: added?.get(image),
  }))
  const at = ({ field, label }: Place) => {
    const here = images.map((image, place) => ({ image, place }))
    const shown = here.filter(({ image }) => image.field === field && image.label === label)
    if (shown.length === 0) return null
    return (
      <span className="my-1.5 flex flex-wrap items-start gap-2">
        {shown.map(({ place }) => {
          const of = all[place]
          return of && <Small key={place} of={of} onEnlarge={() => setLarge(place)} />
        })}
      </span>
    )
  }
  return (
    <PicturesAt value={at}>
      {children}
      {large !== undefined && (
        <PictureDialog pictures={all} place={large} onPlace={setLarge} onClose={() => setLarge(undefined)} />
      )}
    </PicturesAt>
  )
}

function Small({ of, onEnlarge }: { of: PictureOf; onEnlarge: () => void }) {
  const { t } = useTranslation()
  const name = usePictureName(of)
  const button = (picture: ReactNode) => (
    <button
      type="button"
      aria-label={t('question.enlarge', { name })}
      onClick={(event) => {
        // inside a choice it must not choose
        event.preventDefault()
        onEnlarge()
      }}
      className="min-h-8 min-w-8 max-w-full cursor-zoom-in rounded-lg bg-paper p-1.5"
    >
      {picture}
    </button>
  )
  return <Picture of={of} className="max-h-72 max-w-full object-contain" around={button} />
}
