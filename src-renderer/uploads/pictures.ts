import { zipSync } from 'fflate'
import { store } from './store.ts'

/** By its kind, or its ending where the system does not know the kind. */
export const isPicture = ({ type, name }: File): boolean =>
  /^image\/(?!svg)/.test(type) || /\.(?:jpe?g|jfif|png|gif|bmp|webp|avif|heic|heif|tiff?)$/i.test(name)

/** Several pictures that came at once, of which a person says whether they are one document. */
export type Gathered = { pictures: readonly File[]; take: (files: readonly File[]) => void }

export const gathered = store<Gathered | undefined>(undefined)

/** The same pictures in the same order are the same bytes. */
const packed = { level: 0, mtime: new Date(2000, 0, 1) } as const

/** Packs pictures into one document, in their order, which their names in it keep. Rejects where one cannot be read. */
export async function asOneDocument(pictures: readonly File[], name: string): Promise<File> {
  const digits = String(pictures.length).length
  const parts: Record<string, [Uint8Array, typeof packed]> = {}
  for (const [at, picture] of pictures.entries())
    parts[`${String(at + 1).padStart(digits, '0')} ${picture.name}`] = [
      new Uint8Array(await picture.arrayBuffer()),
      packed,
    ]
  return new File([zipSync(parts)], `${name}.zip`, { type: 'application/zip' })
}
