import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boundFields } from '../../../src-main/contract/choices.ts'
import type { DeskView } from '../../../src-main/contract/deskCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { RichText } from '../../components/RichText.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { BoundTo } from './source/useTeaching.ts'

/** The same number stands in several sections: so many are shown to choose from. */
const mostShown = 6

/** A number as it is compared: "12", "12." and "(12)" are one. */
const plainNumber = (number: string) => number.replace(/[^\p{L}\p{N}.]|\.$/gu, '').toLowerCase()

type Place = { id: number; number: string }

/** What a question is called by: the number that the document gave it, else which one of the document it is. */
const placesOf = (places: DeskView['places']): Place[] =>
  places.map(([id, , number], at) => ({ id, number: number ?? String(at + 1) }))

type BindDialogProps = {
  /** How many lines are marked, and whether they are nothing but a picture. */
  count: number
  isPicture: boolean
  places: DeskView['places']
  /** The question that is looked at. */
  questionId: number | undefined
  onBind: (to: BoundTo) => void
  onClose: () => void
}

/** Says which question the marked lines belong to, by its number, and what of it they are. */
export function BindDialog({ count, isPicture, places: printed, questionId, onBind, onClose }: BindDialogProps) {
  const { t } = useTranslation()
  const name = useId()
  const field = useRef<HTMLInputElement>(null)
  const [saidAs, setAs] = useState<BoundTo['as']>()
  // what was marked may be known only now
  const as = saidAs ?? (isPicture ? 'picture' : 'answer')
  const places = placesOf(printed)
  const [typed, setTyped] = useState(() => places.find(({ id }) => id === questionId)?.number ?? '')
  const [chosen, setChosen] = useState(questionId)
  const meant = plainNumber(typed)
  const matches = meant === '' ? [] : places.filter(({ number }) => plainNumber(number) === meant)
  // of many with one number the one that was looked at is always among those to choose from
  const shown = matches
    .toSorted((a, b) => Number(b.id === questionId) - Number(a.id === questionId))
    .slice(0, mostShown)
  const to = shown.find(({ id }) => id === chosen) ?? shown[0]
  const bind = () => {
    if (!to) return
    onBind({ questionId: to.id, number: to.number, as })
    onClose()
  }
  return (
    <Modal
      open
      onClose={onClose}
      title={t('review.bind.title')}
      text={t('review.bind.text', { count })}
      focus={field}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing) bind()
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={!to} onClick={bind}>
            {t('review.bind.bind')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <TextField
          ref={field}
          label={t('review.bind.number')}
          value={typed}
          autoComplete="off"
          problem={meant !== '' && matches.length === 0 ? t('review.bind.none', { number: typed.trim() }) : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
        {shown.length > 0 && (
          <fieldset className="min-w-0 space-y-1.5">
            <legend className="sr-only">{t('review.bind.questions')}</legend>
            {shown.map(({ id }) => (
              <label key={id} className="flex min-w-0 items-start gap-2.5 pointer-coarse:py-2">
                <input
                  type="radio"
                  name={name}
                  checked={id === to?.id}
                  onChange={() => setChosen(id)}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <Stem questionId={id} />
              </label>
            ))}
            {matches.length > shown.length && <p className="text-sm text-muted">{t('review.bind.more')}</p>}
          </fieldset>
        )}
        <Segmented
          label={t('review.bind.as')}
          value={as}
          segments={boundFields.map((value) => ({ value, label: t(`review.bind.fields.${value}`) }))}
          onChange={setAs}
        />
      </div>
    </Modal>
  )
}

function Stem({ questionId }: { questionId: number }) {
  const { value } = useCall('questions.get', { id: questionId })
  return (
    <span className="line-clamp-3 min-w-0 break-words">
      {value ? <RichText text={value.stem} /> : <span className="text-muted">…</span>}
    </span>
  )
}
