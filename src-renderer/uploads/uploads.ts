import { useSyncExternalStore } from 'react'
import type { ArchiveResult } from '../../src-main/contract/exportCalls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { maxFileBytes } from '../../src-main/contract/limits.ts'
import { CallFault, callMain, faultOf } from '../bridge/callMain.ts'
import { queryClient } from '../bridge/queryClient.ts'
import { bankNameOf } from './bankNameOf.ts'

/** A file on its way to the host, or refused; once handed over it is an import and no longer here. */
export type Upload = { key: number; name: string; size: number; fault: Fault | null }

/** undefined: each file into a new bank of its own name. */
export type UploadTarget = { bankId: number } | undefined

let uploads: readonly Upload[] = []
let lastKey = 0
const listeners = new Set<() => void>()

function set(next: readonly Upload[]): void {
  uploads = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => uploads)

export const dismissUpload = (key: number): void => set(uploads.filter((upload) => upload.key !== key))

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > maxFileBytes) throw new CallFault({ code: 'FILE_TOO_LARGE', message: `${file.size} bytes` })
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new CallFault({ code: 'FILE_UNREADABLE', message: String(error) })
  }
}

/** An archive brings its own banks; what it brought is told at once, as no import is of it. */
export const isArchive = (name: string): boolean => /\.qquiz$/i.test(name)

type Told = { onRefused: (name: string, fault: Fault) => void; onArchive: (added: ArchiveResult) => void }

async function hand(file: File, target: UploadTarget, { onArchive }: Told): Promise<Fault | null> {
  try {
    const bytes = await bytesOf(file)
    if (isArchive(file.name)) {
      onArchive(await callMain('exports.addArchive', { name: file.name, bytes }))
      return null
    }
    const into = target ?? { newBank: bankNameOf(file.name) }
    await callMain('imports.add', { target: into, name: file.name, bytes, whenBad: 'hold' })
    await queryClient.invalidateQueries({ queryKey: ['imports.list'] })
    return null
  } catch (error) {
    return faultOf(error)
  }
}

/** Hands the files over one after the other, so that only one is in memory. Tells of each that was refused; never rejects. */
export async function upload(files: readonly File[], target: UploadTarget, told: Told): Promise<void> {
  const waiting = files.map((file) => {
    lastKey += 1
    return { file, upload: { key: lastKey, name: file.name, size: file.size, fault: null } }
  })
  set([...waiting.map(({ upload }) => upload), ...uploads])
  for (const { file, upload } of waiting) {
    const fault = await hand(file, target, told)
    if (fault) {
      set(uploads.map((other) => (other.key === upload.key ? { ...upload, fault } : other)))
      told.onRefused(file.name, fault)
    } else {
      dismissUpload(upload.key)
    }
  }
}
