import type { InlinePart } from '../../contract/splitInline.ts'
import { escapeXml } from '../../documents/xml/parseXml.ts'
import { mathMl } from '../math/mathMl.ts'
import type { PrintedBlock, PrintedDocument, PrintedPicture } from './PrintedDocument.ts'

/** For paper: black on white whatever the screen, fonts of the system, a question not cut in two. */
const css = `@page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt Georgia, serif; color: #444; } }
body { font: 11pt/1.6 "Songti SC", SimSun, "Noto Serif CJK SC", Georgia, serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; padding: 8mm; }
@media print { body { padding: 0; max-width: none; } }
h1 { font-size: 16pt; text-align: center; } h2 { font-size: 13pt; break-after: avoid; } h3 { font-size: 11pt; break-after: avoid; }
p { margin: 0.2em 0; white-space: pre-wrap; overflow-wrap: anywhere; } .d1 { margin-left: 1.6em; } .small { font-size: 9.5pt; color: #444; }
p { orphans: 2; widows: 2; } .q { break-inside: avoid; margin: 0.7em 0; } .columns { display: grid; column-gap: 1em; margin: 0.2em 0; } .columns > * { break-inside: avoid; min-width: 0; } .c2, .c4 { margin-left: 1.6em; } .columns .d1 { margin-left: 0; }
.c2 { grid-template-columns: repeat(2, 1fr); } .c4 { grid-template-columns: repeat(4, 1fr); } .c5 { grid-template-columns: repeat(5, 1fr); } .page { break-before: page; }
pre { break-inside: avoid; margin: 0.3em 1pt 0.3em 1.6em; padding: 0.4em 0.6em; border: 0.5pt solid #999; font-size: 9.5pt; white-space: pre-wrap; }
img { max-width: 100%; max-height: 110mm; vertical-align: middle; } .columns img { max-height: 45mm; } .room { border-bottom: 0.5pt solid #bbb; height: 2em; }
tr { break-inside: avoid; } table { border-collapse: collapse; width: calc(100% - 1pt); margin: 0.5em 0; font-size: 10pt; } th, td { border: 0.5pt solid #999; padding: 2pt 6pt; text-align: left; } .q table { width: auto; margin-left: 1.6em; }`

/** A page for printing, whole in itself: no script, nothing loaded, formulas as MathML, pictures in it. */
export function writeHtml({ title, language, blocks }: PrintedDocument): Uint8Array {
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'`
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  const html = `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title><style>${css}</style></head>
<body>
${blocks.map(blockHtml).join('\n')}
</body></html>
`
  return new TextEncoder().encode(html)
}

const depthClass = (depth: number, isSmall?: boolean) => {
  const classes = [...(depth > 0 ? ['d1'] : []), ...(isSmall ? ['small'] : [])]
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
}

function blockHtml(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`
    case 'paragraph': {
      const label = block.label ? `<b>${escapeXml(block.label)}</b>` : ''
      return `<p${depthClass(block.depth, block.isSmall)}>${label}${block.parts.map(partHtml).join('')}${(block.pictures ?? []).map(pictureHtml).join(' ')}</p>`
    }
    case 'code':
      return `<pre>${escapeXml(block.lines.join('\n'))}</pre>`
    case 'pictures':
      return `<p${depthClass(block.depth)}>${block.pictures.map(pictureHtml).join(' ')}</p>`
    case 'table': {
      const cells = (name: string, row: readonly string[]) =>
        `<tr>${row.map((cell) => `<${name}>${escapeXml(cell)}</${name}>`).join('')}</tr>`
      const head = block.head.length > 0 ? `<thead>${cells('th', block.head)}</thead>` : ''
      return `<table>${head}<tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table>`
    }
    case 'room':
      return '<div class="room"></div>'.repeat(block.lines)
    case 'pageBreak':
      return '<div class="page"></div>'
    case 'columns':
      return `<div class="columns c${block.columns}">${block.blocks.map(blockHtml).join('\n')}</div>`
    case 'together':
      return `<div class="q">${block.blocks.map(blockHtml).join('\n')}</div>`
  }
}

const pictureHtml = ({ mime, bytes }: PrintedPicture) =>
  `<img src="data:${mime};base64,${Buffer.from(bytes).toString('base64')}" alt="">`

function partHtml({ kind, text }: InlinePart): string {
  if (kind === 'text') return escapeXml(text)
  if (kind === 'code') return `<code>${escapeXml(text)}</code>`
  const source = kind === 'display' ? `$$${text}$$` : `$${text}$`
  return mathMl(text, kind === 'display') ?? `<code>${escapeXml(source)}</code>`
}
