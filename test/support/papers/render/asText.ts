import { type AutoLabel, type Line, plainText, type SheetPart } from '../layout/Sheet.ts'

/** Returns an automatic label as it is read on the page. */
export function shownLabel({ format, count, ends }: AutoLabel): string {
  switch (format) {
    case 'decimal':
      return `${count}${ends} `
    case 'upperLetter':
      return `${String.fromCharCode(64 + count)}${ends} `
    case 'lowerLetter':
      return `${String.fromCharCode(96 + count)}${ends} `
    case 'bullet':
      return '• '
  }
}

const textLine = (part: Line, indent: string) =>
  `${indent.repeat(part.indent)}${part.auto ? shownLabel(part.auto) : ''}${plainText(part)}`.trimEnd()

/** Renders a sheet as plain text. */
export function asText(sheet: readonly SheetPart[], indent = '    ', lineEnd = '\n'): string {
  return sheet.flatMap((part) => linesOf(part, indent)).join(lineEnd) + lineEnd
}

function linesOf(part: SheetPart, indent: string): string[] {
  switch (part.kind) {
    case 'line':
      return [textLine(part, indent)]
    case 'blank':
      return ['']
    case 'rule':
      return [part.text]
    case 'code':
      return [...part.lines]
    case 'details':
      return [part.summary, ...part.lines.map((line) => textLine(line, indent))]
    case 'table':
      return part.rows.map((cells) => cells.join('\t'))
  }
}
