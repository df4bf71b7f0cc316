import { ImagePlus } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxPictures } from '../../src-main/contract/limits.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { labelAt } from '../../src-main/contract/questionProblems.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { neighbourOf, type PicturePlace, placeOfOption, withPictureMoved } from './draftPictures.ts'
import { type EditDraft, showsOptions } from './editDraft.ts'
import { PictureRow } from './PictureRow.tsx'
import type { AddPictures } from './useAddPictures.ts'

type PicturesEditorProps = {
  draft: EditDraft
  start: QuestionView
  pictures: AddPictures
  onChange: (draft: EditDraft) => void
}

/** The pictures of a question: added, put into another field, before and after each other, and taken away. */
export function PicturesEditor({ draft, start, pictures, onChange }: PicturesEditorProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  // what is to have the focus after the next change, since its button may be gone then
  const focusNext = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = undefined
  })
  const places = usePlaces(draft, start)
  const shown = draft.pictures.filter(({ place }) => places.some(({ value }) => value === place))
  const set = (next: EditDraft['pictures']) => onChange({ ...draft, pictures: next })
  const remove = (key: number) => {
    const at = shown.findIndex((picture) => picture.key === key)
    const next = shown[at + 1] ?? shown[at - 1]
    focusNext.current = next ? `[data-picture="${next.key}"] [data-remove]` : '[data-add-picture]'
    set(draft.pictures.filter((picture) => picture.key !== key))
  }
  const move = (key: number, step: -1 | 1) => {
    focusNext.current = `[data-picture="${key}"] [data-${step < 0 ? 'before' : 'after'}]`
    set(withPictureMoved(draft.pictures, key, step))
  }
  return (
    <fieldset ref={list} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t('question.pictures.title')}</legend>
      {shown.length > 0 && (
        <ol className="mb-2 space-y-2">
          {shown.map(({ key, image, place }, at) => (
            <li key={key} data-picture={key}>
              <PictureRow
                of={{
                  questionId: start.id,
                  number: start.number,
                  image,
                  label: undefined,
                  dataUrl: pictures.added.get(image),
                }}
                index={at + 1}
                place={place}
                places={places}
                isFirst={neighbourOf(shown, at, -1) < 0}
                isLast={neighbourOf(shown, at, 1) < 0}
                onPlace={(to) =>
                  set(draft.pictures.map((picture) => (picture.key === key ? { ...picture, place: to } : picture)))
                }
                onMove={(step) => move(key, step)}
                onRemove={() => remove(key)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
        <Button
          data-add-picture
          size="small"
          disabled={draft.pictures.length >= maxPictures}
          onClick={() => input.current?.click()}
        >
          <ImagePlus aria-hidden />
          {t('question.pictures.add')}
        </Button>
        <span role="status" className="text-muted">
          {pictures.pending ? (
            <span className="flex items-center gap-2">
              <Spinner />
              {t('question.pictures.adding')}
            </span>
          ) : (
            t('question.pictures.hint')
          )}
        </span>
      </div>
      {pictures.fault && (
        <div className="mt-3">
          <FaultNotice fault={pictures.fault} />
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          pictures.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </fieldset>
  )
}

type NamedPlace = { value: PicturePlace; label: string }

/** The fields that a picture can stand in; the answer only where one stands there already. */
function usePlaces(draft: EditDraft, start: QuestionView): readonly NamedPlace[] {
  const { t } = useTranslation()
  const options = showsOptions(draft, start) ? draft.options : []
  const isOfAnswer = draft.pictures.some(({ place }) => place === 'answer')
  return [
    { value: 'stem', label: t('question.stem') },
    ...options.map(({ id }, at) => ({
      value: placeOfOption(id),
      label: t('question.option', { label: labelAt(at) }),
    })),
    ...(isOfAnswer ? [{ value: 'answer' as const, label: t('bank.answer') }] : []),
    { value: 'explanation', label: t('bank.explanation') },
  ]
}
