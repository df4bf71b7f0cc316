import type { ArchiveResult } from '../../src-main/contract/exportCalls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { maxFileBytes } from '../../src-main/contract/limits.ts'
import { CallFault, callMain, faultOf } from '../bridge/callMain.ts'
import { queryClient } from '../bridge/queryClient.ts'
import { bankNameOf } from './bankNameOf.ts'
import { store } from './store.ts'

/** A file on its way to the host, or refused; once handed over it is an import and no longer here. */
export type Upload = { key: number; name: string; size: number; fault: Fault | null }

/** A bank there is; a new one for all files; or undefined: each file into a new bank of its own name. */
export type UploadTarget = { bankId: number } | { oneBank: string } | undefined

const uploads = store<readonly Upload[]>([])
let lastKey = 0

export const useUploads = uploads.use

/** How to hand over once more what a bank has already. */
const again = new Map<number, () => void>()

export const importAnyway = (key: number): void => again.get(key)?.()

export function dismissUpload(key: number): void {
  again.delete(key)
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
}

/** Takes what was refused off the list. */
export function dismissRefused(): void {
  for (const { key, fault } of uploads.get()) if (fault) dismissUpload(key)
}

export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
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

/** Where the files of a drop go: the bank for all is made with the first that is taken. */
class Destination {
  #target: UploadTarget
  readonly #begun: number[] = []

  constructor(target: UploadTarget) {
    this.#target = target
  }

  async add(file: File, bytes: Uint8Array<ArrayBuffer>, whenKnown: 'refuse' | 'putIn'): Promise<void> {
    const target = this.#target
    const newBank = target && 'oneBank' in target ? target.oneBank : bankNameOf(file.name)
    const into = target && 'bankId' in target ? target : { newBank }
    const { id, bank } = await callMain('imports.add', {
      target: into,
      name: file.name,
      bytes,
      whenBad: 'hold',
      whenNewer: 'hold',
      whenKnown,
      besides: [...this.#begun],
    })
    this.#begun.push(id)
    if (target) this.#target = { bankId: bank.id }
  }
}

type Handing = { file: File; destination: Destination; told: Told }

async function hand({ file, destination, told }: Handing, whenKnown: 'refuse' | 'putIn'): Promise<Fault | null> {
  try {
    const bytes = await bytesOf(file)
    if (isArchive(file.name)) {
      told.onArchive(await callMain('exports.addArchive', { name: file.name, bytes }))
      return null
    }
    await destination.add(file, bytes, whenKnown)
    await queryClient.invalidateQueries({ queryKey: ['imports.list'] })
    return null
  } catch (error) {
    return faultOf(error)
  }
}

const setFault = (key: number, fault: Fault | null) =>
  uploads.set(uploads.get().map((other) => (other.key === key ? { ...other, fault } : other)))

async function handOver(key: number, handing: Handing, whenKnown: 'refuse' | 'putIn'): Promise<void> {
  again.delete(key)
  const fault = await hand(handing, whenKnown)
  if (!fault) return dismissUpload(key)
  if (fault.code === 'ALREADY_IMPORTED') {
    again.set(key, () => {
      setFault(key, null)
      void handOver(key, handing, 'putIn')
    })
  }
  setFault(key, fault)
  handing.told.onRefused(handing.file.name, fault)
}

/** Hands the files over one after the other, so that only one is in memory. Tells of each that was refused; never rejects. */
export async function upload(files: readonly File[], target: UploadTarget, told: Told): Promise<void> {
  const destination = new Destination(target)
  const waiting = files.map((file) => {
    lastKey += 1
    return { file, upload: { key: lastKey, name: file.name, size: file.size, fault: null } }
  })
  uploads.set([...waiting.map(({ upload }) => upload), ...uploads.get()])
  for (const { file, upload } of waiting) await handOver(upload.key, { file, destination, told }, 'refuse')
}
