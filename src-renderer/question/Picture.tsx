import { useQuery } from '@tanstack/react-query'
import { ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureView } from '../../src-main/contract/questionCalls.ts'
import type { CallFault } from '../bridge/callMain.ts'
import { callQuery } from '../bridge/useCall.ts'

/** A picture of a question: its content's name, and the option that it stands in. */
export type PictureOf = {
  questionId: number
  number: string | null
  image: string
  label: string | undefined
  /** Where it is at hand, as no question has it yet. */
  dataUrl?: string | undefined
}

/** Pictures are large: what is out of sight is soon forgotten. */
const keptFor = 30_000

export function usePictureName({ number, label }: Pick<PictureOf, 'number' | 'label'>): string {
  const { t } = useTranslation()
  return label
    ? t('question.pictureOfOption', { label, number: number ?? '' })
    : t('question.picture', { number: number ?? '' })
}

type PictureProps = {
  of: PictureOf
  className: string
  width?: string | undefined
  /** Stands around it once it is there. */
  around?: (picture: ReactNode) => ReactNode
}

/** A picture of the document; one that cannot be shown says why. */
export function Picture({ of, className, width, around = (picture) => picture }: PictureProps) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  const query = callQuery('questions.picture', { id: of.questionId, image: of.image })
  const { dataUrl } = of
  const isAtHand = dataUrl !== undefined
  const asked = useQuery<PictureView, CallFault>({ ...query, gcTime: keptFor, enabled: !isAtHand })
  const { data, error } = isAtHand ? { data: { kind: 'shown', dataUrl } as const, error: null } : asked
  const name = usePictureName(of)
  if (error || isBroken) return <Missing view={{ kind: 'missing' }} />
  if (!data)
    return <span role="status" aria-label={t('app.loading')} className="block h-24 w-32 rounded-lg bg-sunken" />
  if (data.kind !== 'shown') return <Missing view={data} />
  return around(
    <img
      src={data.dataUrl}
      alt={name}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
      className={className}
      style={{ width }}
    />,
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
