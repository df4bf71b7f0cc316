import { useQuery } from '@tanstack/react-query'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureView } from '../../src-main/contract/questionCalls.ts'
import type { CallFault } from '../bridge/callMain.ts'
import { callQuery } from '../bridge/useCall.ts'
import { Modal } from '../components/Modal.tsx'

type PictureProps = { questionId: number; number: string | null; image: string; label: string | undefined }

/** Pictures are large: what is out of sight is soon forgotten. */
const keptFor = 30_000

/** A picture of the document. A click enlarges it; one that cannot be shown says why. */
export function Picture({ questionId, number, image, label }: PictureProps) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  const [isLarge, setLarge] = useState(false)
  const query = callQuery('questions.picture', { id: questionId, image })
  const { data, error } = useQuery<PictureView, CallFault>({ ...query, gcTime: keptFor })
  const name = label
    ? t('question.pictureOfOption', { label, number: number ?? '' })
    : t('question.picture', { number: number ?? '' })
  if (error || isBroken) return <Missing view={{ kind: 'missing' }} />
  if (!data)
    return <span role="status" aria-label={t('app.loading')} className="block h-24 w-32 rounded-lg bg-sunken" />
  if (data.kind !== 'shown') return <Missing view={data} />
  const picture = (className: string) => (
    <img
      src={data.dataUrl}
      alt={name}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className={className}
    />
  )
  return (
    <>
      <button
        type="button"
        aria-label={t('question.enlarge', { name })}
        onClick={(event) => {
          // inside a choice it must not choose
          event.preventDefault()
          setLarge(true)
        }}
        className="min-h-8 min-w-8 max-w-full cursor-zoom-in rounded-lg bg-paper p-1.5"
      >
        {picture('max-h-72 max-w-full object-contain')}
      </button>
      {isLarge && (
        <Modal open wide="extra" onClose={() => setLarge(false)} title={name}>
          <div className="flex justify-center rounded-lg bg-paper p-3">{picture('max-w-full')}</div>
        </Modal>
      )}
    </>
  )
}

function Missing({ view }: { view: Exclude<PictureView, { kind: 'shown' }> }) {
  const { t } = useTranslation()
  const why =
    view.kind === 'unknownFormat'
      ? t('question.noPicture.unknownFormat', { format: view.format })
      : t(`question.noPicture.${view.kind}`)
  return (
    <span className="inline-flex max-w-full items-center gap-2 rounded-lg bg-sunken px-3 py-2 text-sm text-muted">
      <ImageOff aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 break-words">{why}</span>
    </span>
  )
}
