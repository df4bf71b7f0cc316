import type { Browser, Page } from 'playwright'
import { launchBrowser } from '../../browser.ts'
import type { SheetPart } from '../layout/Sheet.ts'
import { asHtml } from './asHtml.ts'

let browser: Browser | undefined
let page: Page | undefined

/** A browser takes a second to start: each thread has one, used for all its papers, until `closePdfPrinter`. */
async function printer(): Promise<Page> {
  browser ??= await launchBrowser()
  page ??= await browser.newPage()
  return page
}

export async function closePdfPrinter(): Promise<void> {
  await browser?.close()
  browser = undefined
  page = undefined
}

export type PdfLook = { columns: 1 | 2; hasPageLines: boolean; title: string }

const styles = ({ columns }: PdfLook) => `<style>
body { font: 10.5pt/1.45 "Noto Sans CJK SC", "Noto Sans", sans-serif; ${columns === 2 ? 'column-count: 2; column-gap: 9mm;' : ''} }
p, div { margin: 0 0 1.5pt; white-space: pre-wrap; }
h1 { font-size: 15pt; } h2 { font-size: 12.5pt; } h3 { font-size: 11pt; } h1, h2, h3 { margin: 6pt 0 3pt; }
pre { font-family: "DejaVu Sans Mono", monospace; margin: 2pt 0; }
table { border-collapse: collapse; } td { border: 0.5pt solid #555; padding: 1pt 6pt; }
</style>`

/** Renders a sheet as a printed page: the layout of a web page, in one or two columns, with page heads where wanted. */
export async function asPdf(sheet: readonly SheetPart[], look: PdfLook): Promise<Uint8Array> {
  const html = asHtml(sheet, 'paragraphs').replace('</head>', `${styles(look)}</head>`)
  const to = await printer()
  await to.setContent(html)
  const small = 'font-size:7pt;width:100%;text-align:center'
  return new Uint8Array(
    await to.pdf({
      format: 'A4',
      margin: { top: '18mm', bottom: '18mm', left: '17mm', right: '17mm' },
      printBackground: true,
      ...(look.hasPageLines
        ? {
            displayHeaderFooter: true,
            headerTemplate: `<div style="${small}">${look.title}</div>`,
            footerTemplate: `<div style="${small}"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
          }
        : {}),
    }),
  )
}
