import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/IconButton.tsx'
import { SelectField } from '../components/SelectField.tsx'
import type { PicturePlace } from './draftPictures.ts'
import { Picture, type PictureOf } from './Picture.tsx'

type PictureRowProps = {
  of: PictureOf
  /** Counted from one. */
  index: number
  place: PicturePlace
  places: readonly { value: PicturePlace; label: string }[]
  /** Among the pictures of its field. */
  isFirst: boolean
  isLast: boolean
  onPlace: (place: PicturePlace) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One picture, the field that it stands in, and the way to another place. */
export function PictureRow(props: PictureRowProps) {
  const { t } = useTranslation()
  const { index, isFirst, isLast } = props
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border border-line py-1.5 pr-1.5 pl-2">
      <span className="flex h-16 w-20 shrink-0 items-center justify-center rounded-md border border-line bg-paper p-1 text-xs sm:w-28">
        <Picture of={props.of} className="max-h-full max-w-full object-contain" />
      </span>
      <SelectField
        label={t('question.pictures.place', { index })}
        value={props.place}
        choices={props.places}
        onChange={props.onPlace}
      />
      <span className="ml-auto flex">
        {!(isFirst && isLast) && (
          <>
            <IconButton
              data-before
              label={t('question.pictures.before', { index })}
              aria-disabled={isFirst}
              onClick={() => props.onMove(-1)}
              className="aria-disabled:opacity-40"
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              data-after
              label={t('question.pictures.after', { index })}
              aria-disabled={isLast}
              onClick={() => props.onMove(1)}
              className="aria-disabled:opacity-40"
            >
              <ArrowDown aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton data-remove label={t('question.pictures.remove', { index })} onClick={props.onRemove}>
          <X aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}
