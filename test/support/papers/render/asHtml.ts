import { type AutoLabel, type Line, mergedRuns, type Run, type SheetPart } from '../layout/Sheet.ts'
import { pictureBase64 } from './picture.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const kept = (text: string) =>
  escaped(text)
    .replaceAll('\t', '&emsp;')
    .replace(/ {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length))

const htmlRun = ({ text, bold, underline, highlight, colour, code, picture }: Run): string => {
  if (picture) return `<img src="data:image/png;base64,${pictureBase64}" width="60" height="40">`
  let html = kept(text)
  if (bold) html = `<b>${html}</b>`
  if (underline) html = `<u>${html}</u>`
  if (highlight) html = `<span style="background-color:yellow">${html}</span>`
  if (colour) html = `<span style="color:#ff0000">${html}</span>`
  if (code) html = `<code>${html}</code>`
  return html
}

const listTypes = { decimal: '1', upperLetter: 'A', lowerLetter: 'a', bullet: 'disc' }

/** How a page breaks lines: each a paragraph or a box of its own, or line breaks within one. */
export type HtmlManner = 'paragraphs' | 'boxes' | 'breaks'

/** Renders a sheet as a web page. Automatic labels are ordered lists; other lines within one end it. */
export function asHtml(sheet: readonly SheetPart[], manner: HtmlManner): string {
  const body: string[] = []
  let open: AutoLabel | undefined
  for (const part of sheet) {
    const auto = part.kind === 'line' ? part.auto : undefined
    if (open && open.list !== auto?.list) {
      body.push(open.format === 'bullet' ? '</ul>' : '</ol>')
      open = undefined
    }
    if (auto && !open) {
      body.push(auto.format === 'bullet' ? '<ul>' : `<ol type="${listTypes[auto.format]}" start="${auto.count}">`)
      open = auto
    }
    body.push(htmlPart(part, manner))
  }
  if (open) body.push(open.format === 'bullet' ? '</ul>' : '</ol>')
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>paper</title></head><body>\n${body.join('\n')}\n</body></html>\n`
}

const htmlLine = ({ runs, indent, heading, auto }: Line, manner: HtmlManner): string => {
  const text = mergedRuns(runs).map(htmlRun).join('')
  if (heading) return `<h${heading}>${text}</h${heading}>`
  if (auto) return `<li>${text}</li>`
  const style = indent ? ` style="margin-left:${indent * 2}em"` : ''
  if (manner === 'breaks') return `${text}<br>`
  return manner === 'boxes' ? `<div${style}>${text}</div>` : `<p${style}>${text}</p>`
}

function htmlPart(part: SheetPart, manner: HtmlManner): string {
  switch (part.kind) {
    case 'line':
      return htmlLine(part, manner)
    case 'blank':
      return manner === 'breaks' ? '<br>' : '<p>&nbsp;</p>'
    case 'rule':
      return '<hr>'
    case 'code':
      return `<pre>${escaped(part.lines.join('\n'))}</pre>`
    case 'details':
      return `<details><summary>${escaped(part.summary)}</summary>${part.lines.map((each) => htmlLine(each, manner)).join('')}</details>`
    case 'table':
      return `<table>${part.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${kept(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`
  }
}
