import { useQuery } from '@tanstack/react-query'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureView } from '../../../../src-main/contract/questionCalls.ts'
import type { CallFault } from '../../../bridge/callMain.ts'
import { callQuery } from '../../../bridge/useCall.ts'
import { cx } from '../../../components/cx.ts'

/** Pictures are large: what is out of sight is soon forgotten. */
const keptFor = 30_000

/** A picture of the document where it stands in it. */
export function SourcePicture({ importId, image, isSmall }: { importId: number; image: string; isSmall?: boolean }) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  const query = callQuery('desk.picture', { id: importId, image })
  const { data, error } = useQuery<PictureView, CallFault>({ ...query, gcTime: keptFor })
  if (data?.kind === 'shown' && !isBroken)
    return (
      <span className="my-1 inline-block rounded-md bg-paper p-1">
        <img
          src={data.dataUrl}
          alt={t('review.source.picture')}
          decoding="async"
          onError={() => setBroken(true)}
          className={cx('max-w-full object-contain', isSmall ? 'max-h-20' : 'max-h-72')}
        />
      </span>
    )
  if (!data && !error) return <span className="my-1 inline-block h-16 w-24 rounded-md bg-sunken" />
  return (
    <span className="my-1 inline-flex items-center gap-2 rounded-md bg-sunken px-2 py-1 text-xs text-muted">
      <ImageOff aria-hidden className="size-4" />
      {t('review.source.noPicture')}
    </span>
  )
}
