import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../../../bridge/useCall.ts'
import type { SheetProps } from './PageView.tsx'

/** Pictures of pages are large: what is out of sight is soon forgotten. */
const keptFor = 30_000

/** A page that is a picture; one that cannot be drawn stays white, its text can be read beside it. */
export function PictureSheet({ importId, page, onDrawn }: SheetProps & { importId: number }) {
  const { data } = useQuery({ ...callQuery('imports.page', { id: importId, page }), gcTime: keptFor })
  return data && <img src={data.dataUrl} alt="" onLoad={onDrawn} className="block size-full" />
}
