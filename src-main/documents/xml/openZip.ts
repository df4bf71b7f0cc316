import { unzipSync } from 'fflate'
import { AppError } from '../../contract/faults.ts'

/** What the parts of one package may unpack to; more is a bomb or no question bank. */
const mostBytes = 600 * 1024 * 1024

export type ZipParts = ReadonlyMap<string, Uint8Array>

/** The parts that `wanted` picks, by name without a leading slash. Damaged archives throw DOCUMENT_DAMAGED. */
export function openZip(bytes: Uint8Array, name: string, wanted: (part: string) => boolean): ZipParts {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if (!wanted(normalise(file.name))) return false
        size += file.originalSize
        if (size > mostBytes) throw new AppError('EXTRACTION_MEMORY', `${name} unpacks to more than can be read.`)
        return true
      },
    })
    return new Map(Object.entries(parts).map(([part, content]) => [normalise(part), content]))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('DOCUMENT_DAMAGED', `${name} is cut off or damaged; get the file again from where it came.`, {
      cause,
    })
  }
}

const normalise = (part: string): string => part.replaceAll('\\', '/').replace(/^\/+/, '')
