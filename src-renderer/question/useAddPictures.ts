import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import type { Fault } from '../../src-main/contract/faults.ts'
import { maxImageBytes } from '../../src-main/contract/limits.ts'
import { callMain, faultOf } from '../bridge/callMain.ts'
import type { PicturePlace } from './draftPictures.ts'

/** What marks an element as the field in which pictures land that are pasted or dropped there. */
export const fieldMark = (place: PicturePlace) => ({ 'data-pictures': place })

const markedPlace = (target: EventTarget): PicturePlace | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-pictures]')?.dataset.pictures as PicturePlace | undefined)
    : undefined

const isPicture = ({ type }: { type: string }) => type.startsWith('image/')

const tooLarge: Fault = { code: 'PICTURE_TOO_LARGE', message: 'A picture is too large to be sent.' }

export type AddPictures = {
  add: (files: readonly File[]) => void
  /** Pictures are on their way: what is saved now would lack them. */
  pending: boolean
  fault: Fault | undefined
  /** Those added here, as the page can show them. */
  added: ReadonlyMap<string, string>
  /** For the element around all fields. */
  handlers: {
    onFocus: (event: { target: EventTarget }) => void
    onPaste: (event: ClipboardEvent) => void
    onDragEnter: (event: DragEvent) => void
    onDragOver: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
  }
}

/** Pictures into the fields of a question: pasted, dropped, or chosen for the field that had the focus last. */
export function useAddPictures(onAdded: (image: string, place: PicturePlace) => void): AddPictures {
  const last = useRef<PicturePlace>('stem')
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map())
  const [waiting, setWaiting] = useState(0)
  const [fault, setFault] = useState<Fault>()

  const addOne = async (file: File, place: PicturePlace) => {
    if (file.size > maxImageBytes) return setFault(tooLarge)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { image, dataUrl } = await callMain('questions.addPicture', { bytes })
      setAdded((before) => new Map(before).set(image, dataUrl))
      onAdded(image, place)
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  const addTo = async (files: readonly File[], place: PicturePlace) => {
    setFault(undefined)
    setWaiting((before) => before + 1)
    for (const file of files) await addOne(file, place)
    setWaiting((before) => before - 1)
  }
  const placeOf = (target: EventTarget) => markedPlace(target) ?? last.current

  const over = (event: DragEvent) => {
    if (![...event.dataTransfer.items].some(isPicture)) return
    // the window would take it for a document
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  return {
    add: (files) => void addTo(files, last.current),
    pending: waiting > 0,
    fault,
    added,
    handlers: {
      onFocus: ({ target }) => {
        last.current = placeOf(target)
      },
      onPaste: (event) => {
        const files = [...event.clipboardData.files].filter(isPicture)
        // what was copied from a text program is text, with a picture of it beside
        if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        void addTo(files, placeOf(event.target))
      },
      onDragEnter: over,
      onDragOver: over,
      onDrop: (event) => {
        const files = [...event.dataTransfer.files].filter(isPicture)
        if (files.length === 0) return
        event.preventDefault()
        void addTo(files, placeOf(event.target))
      },
    },
  }
}
