import { CFB } from '@e965/xlsx'
import { AppError } from '../../contract/faults.ts'
import { damaged } from '../damaged.ts'
import { hasBrokenDirectory } from './hasBrokenDirectory.ts'

/** Names of the streams of an OLE file. Throws DOCUMENT_ENCRYPTED where they show that it is locked. */
export function streamsOfOle(bytes: Uint8Array, name: string): string[] {
  const streams = namesOf(bytes, name)
  if (streams.includes('EncryptedPackage'))
    throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; open it with its password and save it without one.`)
  return streams
}

function namesOf(bytes: Uint8Array, name: string): string[] {
  if (hasBrokenDirectory(bytes)) throw damaged(name, new Error('its directory is broken'))
  try {
    const container: unknown = CFB.read(bytes, { type: 'array' })
    const { FullPaths } = container as { FullPaths: readonly string[] }
    return FullPaths.map((path) => path.split('/').at(-1) ?? '')
  } catch (cause) {
    throw damaged(name, cause)
  }
}
