import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'

type Opened = { pdf: PDFDocumentProxy | undefined; isBroken: boolean }

/** The PDF of an import, opened as long as it is looked at. pdf.js is loaded when the first one is. */
export function usePdf(importId: number, size: number): Opened {
  const [opened, setOpened] = useState<Opened>({ pdf: undefined, isBroken: false })
  useEffect(() => {
    let isLeft = false
    const opening = import('./openPdf.ts').then(({ openPdf }) => openPdf(importId, size))
    opening.then(
      ({ pdf }) => !isLeft && setOpened({ pdf, isBroken: false }),
      () => !isLeft && setOpened({ pdf: undefined, isBroken: true }),
    )
    return () => {
      isLeft = true
      opening.then(
        ({ close }) => close(),
        () => {},
      )
    }
  }, [importId, size])
  return opened
}
